package io.incumbent.file;

import io.incumbent.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * File systems that other hosts change, too. They answer from caches, and repeat a rename whose answer was lost, which
 * then fails although it took effect: the opposite of what a register must do. They also tell of no changes of others.
 */
final class Networks {

    private static final Set<String> TYPES = Set.of(
            "9p",
            "acfs",
            "afpfs",
            "afs",
            "beegfs",
            "ceph",
            "cifs",
            "coda",
            "davfs",
            "drvfs",
            "gfs",
            "gfs2",
            "glusterfs",
            "gpfs",
            "hgfs",
            "lustre",
            "mvfs",
            "ncpfs",
            "nfs",
            "nfs4",
            "ocfs2",
            "orangefs",
            "panfs",
            "prl_fs",
            "pvfs2",
            "quobyte",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "vboxsf",
            "virtiofs",
            "vmhgfs",
            "webdav",
            "wekafs");

    /** In user space, what is local is the exception. */
    private static final Set<String> LOCAL_FUSE = Set.of("fuse.fuse-overlayfs", "fuse.mergerfs", "fuse.ntfs-3g");

    private Networks() {}

    static void refuse(Path folder) throws IOException {
        refuse(folder, Files.getFileStore(folder).type());
    }

    static void refuse(Path folder, String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        boolean remoteFuse = plain.startsWith("fuse.") && !LOCAL_FUSE.contains(plain);
        boolean share = folder.toString().startsWith("\\\\");
        if (TYPES.contains(plain) || remoteFuse || share) {
            throw new ConfigurationException(
                    "folder " + folder,
                    "on a file system of type " + type,
                    "may be shared with other hosts, where a rename is not one exact step",
                    "choose a folder on a disk of this host, or a backend with a server");
        }
    }
}
