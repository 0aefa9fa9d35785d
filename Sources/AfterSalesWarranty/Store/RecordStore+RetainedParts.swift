public import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// Keeps a part that was tagged.
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - part: The part.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The part as it stands.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `tagTaken`; whatever the store throws.
    @discardableResult
    public func tag(
        _ part: RetainedPart, as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<RetainedPart> {
        let query = Query<RetainedPart>(of: part.key.owner, where: RetainedPart.tag.is(part.tag))
        do {
            try await self.commit(as: commit, about: part.key, attempts: attempts) { changes in
                try await refuseTag(of: part, query)
                try changes.insert(part, Act("tag", by: part.taggedBy, at: part.taggedAt))
            }
        } catch let error as StorageError where error.code == .duplicate {
            // Somebody hung the tag on another part between the look and the commit.
            try await refuseTag(of: part, query)
            throw error
        }
        return try await existing(part.key)
    }

    private func refuseTag(of part: RetainedPart, _ query: Query<RetainedPart>) async throws {
        for try await other in records(query, pageSize: 10) where other.record.key != part.key {
            throw Rejection([
                Finding(
                    .error, .tagTaken, at: Place.document.field("tag"),
                    inputs: [.init("tag", part.tag), .init("part", other.record.key.id.rawValue)],
                    LocalizedText(
                        "tag \(part.tag) hangs on part \(other.record.key.id)",
                        "标签 \(part.tag) 已用于旧件 \(other.record.key.id)"))
            ])
        }
    }

    /// Does something with a replaced part and commits it; where somebody else was faster, once more with what he left. The
    /// audit event is named after what was done. A request that is sent again changes nothing.
    /// - Parameters:
    ///   - key: The part.
    ///   - party: By whom.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - body: Acts on the part; it may be called several times, each time with what is stored then.
    /// - Returns: The part as it stands.
    /// - Throws: What `body` throws, with nothing changed; whatever the store throws.
    @discardableResult
    public func change(
        _ key: RecordKey<RetainedPart>, by party: ActingParty, at: Timestamp, as commit: CommitKey,
        attempts: Int = 10, _ body: (inout RetainedPart) throws -> Void
    ) async throws -> Stored<RetainedPart> {
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let stored = try await existing(key)
            var part = stored.record
            try body(&part)
            let done = part.steps.dropFirst(stored.record.steps.count).map(\.action.rawValue)
            try changes.update(
                stored, to: part, Act(done.isEmpty ? "change" : done.joined(separator: "+"), by: party, at: at))
        }
        return try await existing(key)
    }

    /// What is to be done with a dealership's replaced parts on a day.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - day: The day.
    /// - Throws: Whatever the store throws.
    public func partWorklist(of owner: RecordOwner, on day: LocalDate) async throws -> PartWorklist {
        var toShip: [RetainedPart] = []
        for try await stored in records(Query<RetainedPart>.retainedParts(of: owner, in: .returnRequested)) {
            toShip.append(stored.record)
        }
        var mayBeScrapped: [RetainedPart] = []
        for try await stored in records(Query<RetainedPart>.partsToScrap(of: owner, on: day)) {
            mayBeScrapped.append(stored.record)
        }
        var toStore: [RetainedPart] = []
        for try await stored in records(Query<RetainedPart>.retainedParts(of: owner, in: .tagged)) {
            toStore.append(stored.record)
        }
        let never = LocalDate.latest
        toShip.sort {
            ($0.shipBy ?? never, Identifier<RetainedPart>($0.tag)) < ($1.shipBy ?? never, Identifier($1.tag))
        }
        return PartWorklist(day: day, toShip: toShip, mayBeScrapped: mayBeScrapped, toStore: toStore)
    }
}
