public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Derives the tasks of all customers and keeps them, page by page.
    ///
    /// It can be stopped anywhere and asked for again, by two hosts at the same time too: what has been written is found,
    /// and not written twice. Memory holds one page of customers, however many there are.
    /// - Parameters:
    ///   - request: The plan, the window, and what else holds for all.
    ///   - owner: Whose customers: a dealership's.
    ///   - actor: Who is noted as planning the tasks.
    ///   - at: When, by the host's clock.
    ///   - pageSize: How many customers are written in one commit, 1 to 500.
    ///   - deliveries: The repaired cars that were handed back to customers lately: at least since the window's first day
    ///     less the longest due time of the plan's rules about them.
    /// - Returns: What has been done, with a warning for each campaign that no rule is for.
    /// - Throws: Whatever the store or `deliveries` throws. Pages before that are written.
    @discardableResult
    public func deriveCare(
        _ request: CareRequest, for owner: RecordOwner, by actor: ActingParty, at: Timestamp, pageSize: Int = 100,
        deliveries: ([Identifier<Customer>]) async throws -> [RepairDelivery] = { _ in [] }
    ) async throws -> CareRun {
        var run = CareRun(request.plan.findings(on: request.campaigns))
        let query = Query<Customer>(of: owner)
        let act = Act("plan", by: actor, at: at)
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: min(max(pageSize, 1), 500))
            token = page.next
            run.count(try await deriveCare(request, for: owner, page.items, act, deliveries))
        } while token != nil
        return run
    }

    /// One page; again where others change the same tasks or customers meanwhile.
    private func deriveCare(
        _ request: CareRequest, for owner: RecordOwner, _ customers: [Stored<Customer>], _ act: Act,
        _ deliveries: ([Identifier<Customer>]) async throws -> [RepairDelivery]
    ) async throws -> [CareDerivation] {
        guard !customers.isEmpty else { return [] }
        var customers = customers
        var attempt = 1
        while true {
            let page = try await CarePage(customers, in: self, of: owner, deliveries)
            var changes = CareChanges()
            var derivations: [CareDerivation] = []
            for customer in customers {
                let present = page.tasks[customer.record.key.id] ?? []
                let derivation = request.plan.derive(
                    page.facts(customer.record, request), existing: present.map(\.record), window: request.window,
                    zone: request.zone)
                derivations.append(derivation)
                changes.add(derivation, of: customer, beside: present)
            }
            do throws(StorageError) {
                if let set = try changes.set(of: owner, act) { try await commit(set) }
                return derivations
            } catch {
                let lost: [StorageError.Code] = [.conflict, .alreadyExists, .commitKeyReused, .outcomeUnknown]
                guard lost.contains(error.code), attempt < 10 else { throw error }
                attempt += 1
                customers = try await reloaded(customers)
            }
        }
    }

    private func reloaded(_ customers: [Stored<Customer>]) async throws(StorageError) -> [Stored<Customer>] {
        var list: [Stored<Customer>] = []
        for customer in customers { list.append(try await existing(customer.record.key)) }
        return list
    }
}
