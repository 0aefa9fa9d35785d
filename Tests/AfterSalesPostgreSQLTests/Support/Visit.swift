#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage
    import AfterSalesPostgreSQL
    import Foundation

    /// A kind of record for tests.
    struct Visit: StoredRecord, Codable, Equatable {
        var dealer = "D01"
        var id: String
        var count = 0
        var plate: String?
        var tags: [String] = []

        static let countField = One<Int>("count", "How often somebody has counted.") { $0.count }
        static let plateField = Maybe<String>("plate", "The number plate; it's the customer's.") { $0.plate }
        static let tagsField = Many<String>("tags", "What was noted.") { $0.tags }

        static let schema = RecordSchema<Visit>(
            "visit", "A visit at the workshop.",
            fields: [countField.declared, plateField.declared, tagsField.declared],
            indexes: [.on(countField), .unique(plateField), .on(tagsField)])

        var key: RecordKey<Visit> { RecordKey(.dealer(Identifier(dealer)), Identifier(id)) }

        func recordJSON() throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }

        init(recordJSON: String, format: Int) throws {
            self = try JSONDecoder().decode(Visit.self, from: Data(recordJSON.utf8))
        }

        init(_ id: String, count: Int = 0, plate: String? = nil, tags: [String] = [], dealer: String = "D01") {
            self.id = id
            self.count = count
            self.plate = plate
            self.tags = tags
            self.dealer = dealer
        }

        func counted() -> Visit {
            var visit = self
            visit.count += 1
            return visit
        }
    }

    /// The same kind in a later version of the program: another field, another index, and one less.
    struct LaterVisit: StoredRecord {
        let visit: Visit

        static let tagCount = One<Int>("tag_count", "How many notes there are.") { $0.visit.tags.count }
        static let plateField = Maybe<String>("plate", "The number plate.") { $0.visit.plate }
        static let tagsField = Many<String>("tags", "What was noted.") { $0.visit.tags }

        static let schema = RecordSchema<LaterVisit>(
            "visit", "A visit at the workshop.", fields: [tagCount.declared, plateField.declared, tagsField.declared],
            indexes: [.unique(tagCount, plateField), .on(tagsField)])

        var key: RecordKey<LaterVisit> { RecordKey(.dealer(Identifier(visit.dealer)), Identifier(visit.id)) }
        func recordJSON() throws -> String { try visit.recordJSON() }
        init(recordJSON: String, format: Int) throws { visit = try Visit(recordJSON: recordJSON, format: format) }
    }

    extension Act {
        static func test(_ action: String = "count", at text: String = "2026-06-30T08:15:00Z") -> Act {
            guard let at = try? Timestamp(text) else { preconditionFailure("\(text) is no instant") }
            return Act(action, by: .system("test"), at: at)
        }
    }

    extension ChangeSet {
        /// A commit of its own, under a random key.
        static var new: ChangeSet {
            ChangeSet(CommitKey(.dealer("D01"), "c\(UInt64.random(in: 0..<1 << 60))"))
        }
    }

    extension PostgreSQLStore {
        func insert(_ visits: Visit...) async throws {
            var changes = ChangeSet.new
            for visit in visits { try changes.insert(visit, .test("insert")) }
            try await commit(changes)
        }

        func visit(_ id: String) async throws -> Stored<Visit> { try await existing(Visit(id).key) }
    }

    /// The code of the storage error that something throws; nil where it throws none.
    func code(of work: () async throws -> Void) async -> StorageError.Code? {
        do {
            try await work()
            return nil
        } catch {
            return (error as? StorageError)?.code ?? StorageError.Code(rawValue: "\(error)")
        }
    }
#endif
