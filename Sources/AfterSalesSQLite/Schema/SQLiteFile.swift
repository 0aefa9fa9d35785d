#if SQLite
import AfterSalesStorage
import Foundation
import GRDB

/// A file before it is opened as a store.
struct SQLiteFile: Sendable {
    let path: String
    let options: SQLiteOptions

    /// What keeps the file from fitting; nil where there is none, or nothing in it.
    func plan(_ schema: SQLiteSchema) throws -> SQLitePlan? {
        guard !isEmpty else { return nil }
        let queue = try DatabaseQueue(path: path, configuration: options.configuration)
        let plan = try queue.read { db in
            let plan = try schema.plan(db)
            guard try plan == nil || schema.isOfThisLayout(db) else {
                throw StorageError.schemaTooOld("its layout is of an earlier version")
            }
            return plan
        }
        // Not left to the last reference: the file would be recovered while it is opened again.
        try queue.close()
        return plan
    }

    /// Whether there is nothing to be lost.
    var isEmpty: Bool {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else {
            return !FileManager.default.fileExists(atPath: path)
        }
        return size == 0
    }

    /// Copies the file as it stands after the last commit to a new file beside it.
    /// - Returns: The path of the copy.
    func backUp() throws -> String {
        let copy = try vacantPath()
        var configuration = Configuration()
        configuration.readonly = true
        let source = try DatabaseQueue(path: path, configuration: configuration)
        let target = try DatabaseQueue(path: copy)
        do {
            try source.backup(to: target)
            try target.close()
            try source.close()
        } catch {
            // Half a copy is none.
            try? FileManager.default.removeItem(atPath: copy)
            throw error
        }
        return copy
    }

    /// The first of `PATH.backup-1`, `PATH.backup-2` and so on that does not exist; it does then, empty.
    private func vacantPath() throws -> String {
        for number in 1...9_999 {
            let copy = "\(path).backup-\(number)"
            do {
                try Data().write(to: URL(fileURLWithPath: copy), options: .withoutOverwriting)
                return copy
            } catch let error as CocoaError where error.code == .fileWriteFileExists {
                continue
            }
        }
        throw StorageError.unavailable("there are 9999 backups of \(path)")
    }
}
#endif
