import AfterSalesCore
import AfterSalesStorage

/// Some customers of a store with everything that their tasks are derived from.
struct CarePage {
    let customers: [Stored<Customer>]
    private var vehicles: [Identifier<Customer>: [Vehicle]] = [:]
    private var contacts: [Identifier<Customer>: [Interaction]] = [:]
    private var deliveries: [Identifier<Customer>: [RepairDelivery]] = [:]
    private(set) var tasks: [Identifier<Customer>: [Stored<CareTask>]] = [:]

    /// Reads what belongs to the customers. Of the contacts it keeps what matters, so that a customer who has been spoken
    /// with a thousand times takes no more room than another.
    init(
        _ customers: [Stored<Customer>], in store: some RecordStore, of owner: RecordOwner,
        _ deliveries: ([Identifier<Customer>]) async throws -> [RepairDelivery]
    ) async throws {
        self.customers = customers
        let ids = customers.map(\.record.key.id)
        let all = Set(ids)
        for try await car in store.records(Query<Vehicle>(of: owner, where: Vehicle.owners.isOne(of: ids))) {
            for customer in Set(car.record.ownerships.map(\.customer)) where all.contains(customer) {
                vehicles[customer, default: []].append(car.record)
            }
        }
        // Sorted as an index is: a database would otherwise go by the id, through all the dealership's records.
        var latest: [Identifier<Customer>: Interaction] = [:]
        for try await stored in store.records(
            Query<Interaction>(
                of: owner, where: Interaction.customer.isOne(of: ids),
                sortedBy: .ascending(Interaction.customer), .ascending(Interaction.at)))
        {
            let contact = stored.record
            if contact.isBadAnswer { contacts[contact.customer, default: []].append(contact) }
            if contact.countsAsContact, latest[contact.customer].map({ $0.at < contact.at }) ?? true {
                latest[contact.customer] = contact
            }
        }
        for (customer, contact) in latest { contacts[customer, default: []].append(contact) }
        for delivery in try await deliveries(ids) { self.deliveries[delivery.customer, default: []].append(delivery) }
        for try await task in store.records(
            Query<CareTask>(
                of: owner, where: CareTask.customer.isOne(of: ids), sortedBy: .ascending(CareTask.customer)))
        {
            tasks[task.record.customer, default: []].append(task)
        }
    }

    /// The facts about one of the customers.
    func facts(_ customer: Customer, _ request: CareRequest) -> CareFacts {
        let id = customer.key.id
        var contacts = contacts[id] ?? []
        // One that is both the latest and a bad answer is there twice.
        if let last = contacts.last, contacts.dropLast().contains(where: { $0.key == last.key }) {
            contacts.removeLast()
        }
        return CareFacts(
            customer, vehicles: vehicles[id] ?? [], contacts: contacts, deliveries: deliveries[id] ?? [],
            campaigns: request.campaigns, standIns: request.standIns)
    }
}
