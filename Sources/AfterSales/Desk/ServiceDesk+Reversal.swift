public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage
import AfterSalesWarranty

extension ServiceDesk {
    /// Undoes lines of a settled order (冲销), or what is left of it: the order, the credit and its figures and those of its
    /// day, tasks and audited amounts that are taken back, and the recalls that are open again are written in one commit.
    ///
    /// Claims stay as they are: what the manufacturer was asked for, people have to put right with him. A warning names each
    /// of them.
    /// - Parameters:
    ///   - order: The order.
    ///   - lines: The lines; all that are left where it is left out.
    ///   - credit: The number of the order that undoes them.
    ///   - reason: Why.
    ///   - party: By whom.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - bringing: What else is counted with it, of a host's own kinds.
    /// - Returns: The order, the credit, and what is to be known.
    /// - Throws: What ``CountedOrders/reverse(_:_:by:because:acting:at:in:as:attempts:also:bringing:)`` throws. Nothing is
    ///   changed then.
    @discardableResult
    public func reverse(
        _ order: Identifier<RepairOrder>, _ lines: [Identifier<OrderLine>]? = nil, by credit: Identifier<RepairOrder>,
        because reason: String, acting party: ActingParty, at: Timestamp, as commit: CommitKey,
        attempts: Int = CountedOrders.attempts,
        bringing: (_ before: RepairOrder, _ after: RepairOrder, _ credit: SettledOrder) throws -> [ReceiptFigures] = {
            _, _, _ in []
        }
    ) async throws -> OrderReversal {
        var reopened: [Finding] = []
        let undone = try await inTurn {
            try await store.counted.reverse(
                key(order), lines, by: credit, because: reason, acting: party, at: at, in: zone, as: commit,
                attempts: attempts,
                also: { changes, _, after, credit in
                    reopened = try await changes.reopenRecalls(
                        of: after, undoneBy: credit, in: store, Act("reopenRecalls", by: party, at: at))
                }, bringing: bringing)
        }
        let note = try await store.existing(key(credit))
        let touched = Set(note.record.lines.map(\.id))
        let claims = try await claims(for: order).filter {
            $0.status != .writtenOff && $0.claims(anyOf: touched, of: undone.record)
        }
        return OrderReversal(
            order: undone, credit: note, findings: reopened + claims.map { .claimOfReversedOrder($0, by: credit) })
    }
}

extension WarrantyClaim {
    /// Whether it asks for any of these lines: as its own, or as the components of a package.
    fileprivate func claims(anyOf lines: Set<Identifier<OrderLine>>, of order: RepairOrder) -> Bool {
        let claimed = Set(details.lines.map(\.id))
        return order.lines.contains { line in
            lines.contains(line.id)
                && (claimed.contains(line.id) || line.components.contains { claimed.contains($0.id) })
        }
    }
}
