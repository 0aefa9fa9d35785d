import AfterSalesCore
import AfterSalesStorage

extension Bench {
    func demand<Value: Equatable>(
        _ found: Value, is expected: Value, _ doing: @autoclosure () -> String
    ) throws(Unmet) {
        guard found != expected else { return }
        throw Unmet(doing(), expected: Self.short("\(expected)"), found: Self.short("\(found)"))
    }

    /// Texts by their bytes.
    func demand(bytes found: String, are expected: String, _ doing: @autoclosure () -> String) throws(Unmet) {
        guard !found.utf8.elementsEqual(expected.utf8) else { return }
        throw Unmet(doing(), expected: Self.short(expected), found: Self.short(found))
    }

    /// An error with a code.
    @discardableResult
    func demandError(
        _ code: StorageError.Code, _ doing: @autoclosure () -> String, _ body: () async throws -> some Sendable
    ) async throws -> StorageError {
        let found: String
        do {
            found = "\(try await body())"
        } catch let error as StorageError {
            guard error.code != code else { return error }
            found = "\(error)"
        }
        throw Unmet(doing(), expected: "refused as \(code)", found: Self.short(found))
    }

    /// A record as it was committed: value, bytes, revision and format.
    func demand<Record: SampleRecord>(
        _ found: Stored<Record>?, is expected: Stored<Record>, _ doing: @autoclosure () -> String
    ) throws {
        guard let found else {
            throw Unmet(doing(), expected: "\(expected.record.key.reference)", found: "nothing")
        }
        try demand(found.record, is: expected.record, doing())
        try demand(bytes: found.record.recordJSON(), are: expected.record.recordJSON(), doing())
        try demand(found.revision, is: expected.revision, "\(doing()): the revision")
        try demand(found.format, is: expected.format, "\(doing()): the format")
    }

    /// A record as it was committed, asked for by its key.
    func demandLoads<Record: SampleRecord>(_ expected: Stored<Record>, _ doing: @autoclosure () -> String) async throws
    {
        try demand(try await store.load(expected.record.key), is: expected, doing())
    }

    private static func short(_ text: String) -> String {
        text.utf8.count <= 2_000 ? text : "\(text.prefix(800)) … \(text.suffix(200))"
    }
}
