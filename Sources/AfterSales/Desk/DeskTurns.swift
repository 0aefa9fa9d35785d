import AfterSalesStorage

/// Lets what is settled and undone for one dealership go one after another, in the order in which it was asked for.
///
/// All that one advisor settles on a day adds to the same figures. Many requests at once would lose to each other again and
/// again, and somebody would lose so often that he is sent away; here each waits for his turn. That holds for the desks of one
/// process that share their turns. Between processes who is slower does it once more, as before.
///
/// A host that makes a ``ServiceDesk`` for each request makes one of these for all of them:
///
/// ```swift
/// let turns = DeskTurns()
/// let desk = ServiceDesk(store, dealer: "D01", in: .china, turns: turns)
/// ```
///
/// Nothing that is done in a turn may wait for another turn of the same dealership: it would wait for ever.
public actor DeskTurns {
    /// Those who wait, by whose turn it is. An entry without anybody: one is at it, and nobody waits.
    private var waiting: [RecordOwner: [CheckedContinuation<Void, Never>]] = [:]

    /// Turns that nobody has taken.
    public init() {}

    /// Waits for one's turn, which has to be given back.
    func take(_ owner: RecordOwner) async {
        guard waiting[owner] != nil else {
            waiting[owner] = []
            return
        }
        await withCheckedContinuation { waiting[owner]?.append($0) }
    }

    /// Gives the turn to who has waited longest.
    func give(_ owner: RecordOwner) {
        guard let others = waiting[owner], let next = others.first else {
            waiting[owner] = nil
            return
        }
        waiting[owner] = Array(others.dropFirst())
        next.resume()
    }
}

extension ServiceDesk {
    /// Does something when all that was asked for before is done, where the caller is; what it throws is thrown, and the next
    /// has his turn all the same.
    func inTurn<Result>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
    ) async throws -> Result {
        await turns.take(owner)
        do {
            let result = try await body()
            await turns.give(owner)
            return result
        } catch {
            await turns.give(owner)
            throw error
        }
    }
}
