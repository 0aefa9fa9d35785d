public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// Looks through the papers of a dealership's orders: all that are open, and those that were invoiced or handed back in
    /// a window of days. Memory holds a page of orders, the numbers of all, and what was found.
    /// - Parameters:
    ///   - owner: Whose orders.
    ///   - days: The window of those that are closed already; nil for open orders alone.
    ///   - rules: What is looked for.
    ///   - now: The present instant.
    ///   - zone: The dealership's local time.
    ///   - pageSize: How many are fetched at a time.
    ///   - followedUp: Which of the orders of a page a follow-up is planned for or has been made; nil where nobody knows.
    ///     Where it is left out, care tasks that came of repairs tell it.
    /// - Throws: A ``/AfterSalesCore/CivilZoneError`` for a day that does not begin, and whatever the store or `followedUp`
    ///   throws.
    public func checkDocuments(
        of owner: RecordOwner, closedIn days: DateWindow? = nil, by rules: DocumentRules = .standard, now: Timestamp,
        in zone: CivilZone, pageSize: Int = 500,
        followedUp: (([RepairOrder]) async throws -> Set<Identifier<RepairOrder>>?)? = nil
    ) async throws -> DocumentReport {
        var report = DocumentReport()
        // An order that is closed while this reads is in two of the queries, and counts once.
        var seen: Set<Identifier<RepairOrder>> = []
        for query in try DocumentQueries.queries(of: owner, closedIn: days, in: zone) {
            var token: PageToken?
            repeat {
                let page = try await page(query, after: token, limit: pageSize)
                let orders = page.items.map(\.record).filter { seen.insert($0.key.id).inserted }
                let known =
                    if let followedUp { try await followedUp(orders) } else { try await plannedFollowUps(of: orders) }
                let context = DocumentContext(now: now, in: zone, followedUp: known)
                for order in orders { report.add(order, rules.findings(on: order, in: context)) }
                token = page.next
            } while token != nil
        }
        return report
    }

    /// Which of some orders have a care task that came of the repair; nil in a store that keeps no tasks.
    private func plannedFollowUps(of orders: [RepairOrder]) async throws(StorageError) -> Set<Identifier<RepairOrder>>?
    {
        var found: Set<Identifier<RepairOrder>> = []
        var tasks: [RecordKey<RepairOrder>: Set<String>] = [:]
        for order in orders where order.delivery != nil {
            // One page has many orders of few customers of a fleet.
            let customer = RecordKey<RepairOrder>(order.key.owner, Identifier(order.customer.rawValue))
            if tasks[customer] == nil {
                do throws(StorageError) {
                    tasks[customer] = try await repairTasks(of: order)
                } catch {
                    guard error.code == .unknownKind else { throw error }
                    return nil
                }
            }
            if tasks[customer]?.contains(order.key.id.rawValue.careIDPart) ?? false { found.insert(order.key.id) }
        }
        return found
    }

    /// The occasions of the tasks that came of repairs of an order's customer.
    private func repairTasks(of order: RepairOrder) async throws(StorageError) -> Set<String> {
        var occasions: Set<String> = []
        var token: PageToken?
        repeat {
            let page = try await page(
                Query<CareTask>(of: order.key.owner, where: CareTask.customer.is(order.customer)), after: token,
                limit: 500)
            for task in page.items.map(\.record)
            where task.trigger == .repairDelivered && task.state.isFollowUp { occasions.insert(task.occasion) }
            token = page.next
        } while token != nil
        return occasions
    }
}

extension CareTaskState {
    /// Whether a repair is followed up by a task in this state, or need not be any more.
    fileprivate var isFollowUp: Bool {
        switch self {
        case .open, .done, .skipped, .withdrawn(.customerOutOfUse), .withdrawn(.repairUndone): true
        case .withdrawn(.ruleDropped), .withdrawn(.noLongerDue): false
        }
    }
}

/// Which orders a document check looks through, each of them in one of the queries, all answered by an index.
enum DocumentQueries {
    static func queries(
        of owner: RecordOwner, closedIn days: DateWindow?, in zone: CivilZone
    ) throws -> [Query<RepairOrder>] {
        let open = Query<RepairOrder>.openOrders(of: owner)
        guard let days else { return [open] }
        let isClosed = RepairOrder.status.is(.closed)
        let isSettled = RepairOrder.settled(in: days)
        let start = try zone.timestamp(of: days.from, secondsOfDay: 0)
        let delivered: Condition<RepairOrder> =
            if let last = days.through {
                RepairOrder.delivered(
                    from: start, until: try zone.timestamp(of: last, secondsOfDay: CivilZone.secondsOfDay.upperBound))
            } else {
                RepairOrder.deliveredAt.isAtLeast(start)
            }
        return [
            open, Query(of: owner, where: isSettled && isClosed),
            Query(of: owner, where: delivered && isClosed && !isSettled),
        ]
    }
}
