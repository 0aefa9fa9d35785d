#if PostgreSQL
/// A disk of six megabytes, where whoever runs the tests may mount one.
struct SmallDisk {
    let path: String

    /// Whether whoever runs the tests may mount one.
    static let isPossible: Bool = {
        guard let disk = try? SmallDisk() else { return false }
        return disk.unmount()
    }()

    private struct NotMounted: Error {}

    init() throws {
        path = "/tmp/aftersales-full-\(UInt32.random(in: 0..<1 << 30))"
        guard try Shell.run("mkdir -p \(path) && mount -t tmpfs -o size=6m tmpfs \(path)") else {
            _ = try Shell.run("rmdir \(path)")
            throw NotMounted()
        }
        // Where the tests run as root, the server does not.
        _ = try Shell.run("chown postgres \(path) || chown nobody \(path)")
    }

    func unmount() -> Bool { (try? Shell.run("umount -l \(path) && rmdir \(path)")) ?? false }
}
#endif
