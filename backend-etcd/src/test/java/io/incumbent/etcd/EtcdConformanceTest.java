package io.incumbent.etcd;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;

/** One member keeps every rule. */
class EtcdConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new EtcdUnderTest("etcd-1", new LocalEtcd());
    }
}
