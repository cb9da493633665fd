/**
 * A TCP proxy that breaks connections on purpose, in pure Java: one {@linkplain io.incumbent.tck.proxy.Link link} between
 * a candidate and a server, on an address that stays the same while the server comes and goes.
 *
 * <table>
 * <caption>Faults, and what each stands for in reality</caption>
 * <tr><th>Fault</th><th>What the link does</th><th>What it stands for</th></tr>
 * <tr><td>{@code Cut}</td><td>resets every connection, refuses new ones</td>
 *     <td>a firewall that rejects; a host that is gone, with a router that says so</td></tr>
 * <tr><td>{@code Cut}, one way</td><td>what is sent that way is lost, the other way goes on; new connections hang</td>
 *     <td>an asymmetric partition: a lost route back, a firewall rule for one direction</td></tr>
 * <tr><td>{@code Stall}</td><td>holds everything, and delivers it late</td>
 *     <td>a partition that heals before TCP gives up; a paused process; a request that arrives when nobody waits for it</td></tr>
 * <tr><td>{@code Blackhole}</td><td>loses everything silently; who lost something is reset when it heals</td>
 *     <td>a partition that TCP doesn't survive; a NAT entry that was dropped</td></tr>
 * <tr><td>{@code Delay}</td><td>everything is late, in order</td><td>a long or busy line</td></tr>
 * <tr><td>{@code DropReplyOnce}</td><td>one request arrives, its reply doesn't, the connection is reset</td>
 *     <td>the ambiguous request: did it happen?</td></tr>
 * <tr><td>{@code Reset}</td><td>resets every connection, accepts new ones</td>
 *     <td>a load balancer or a server that restarts</td></tr>
 * <tr><td>{@code Fin}</td><td>ends the stream of every connection politely</td>
 *     <td>a server that shuts down; an idle timeout on the way</td></tr>
 * <tr><td>{@code Refuse}</td><td>refuses new connections, keeps the old ones</td>
 *     <td>a server out of file handles, or that restarts its listener</td></tr>
 * <tr><td>{@code AcceptAndHang}</td><td>accepts new connections and does nothing with them</td>
 *     <td>a paused server: its kernel accepts, nobody answers</td></tr>
 * <tr><td>{@code Slice}</td><td>one byte at a time</td><td>what TCP allows and nobody tests: a message has no edges</td></tr>
 * <tr><td>{@code Throttle}</td><td>so many bytes a second</td><td>a line that is full</td></tr>
 * </table>
 *
 * <p>Each fault must prove its effect: {@link io.incumbent.tck.proxy.Injection#effect()} judges by what the link counted
 * while the fault was in force, never by what it was told to do. A proxy that passes everything is thereby found out.
 *
 * <p>Each link has one thread, so a link is in one state at a time for all its connections, and no thread is left behind
 * by a connection. Everything is on the loopback interface, apart from the way to the server. Nothing here accepts or
 * returns {@code null}.
 */
@NullMarked
package io.incumbent.tck.proxy;

import org.jspecify.annotations.NullMarked;
