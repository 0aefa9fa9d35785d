#if SQLite
import AfterSalesTestCluster
import Foundation

/// A disk of four megabytes, where whoever runs the tests may mount one.
struct SmallDisk {
    let path: String

    /// Whether whoever runs the tests may mount one. Where nobody may, the quota's tests show the same.
    static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder(), let disk = try? SmallDisk(in: folder) else { return false }
        disk.unmount()
        return true
    }()

    private struct NotMounted: Error {}

    init(in folder: TemporaryFolder) throws {
        path = folder.file("disk")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard Self.run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", path) else { throw NotMounted() }
    }

    func makeReadOnly() throws { try remount("ro") }

    func makeWritable() throws { try remount("rw") }

    private func remount(_ option: String) throws {
        guard Self.run("mount", "-o", "remount,\(option)", path) else { throw NotMounted() }
    }

    func unmount() { _ = Self.run("umount", "-l", path) }

    private static func run(_ command: String, _ arguments: String...) -> Bool {
        (try? ChildProcess.run([command] + arguments))?.status == 0
    }
}
#endif
