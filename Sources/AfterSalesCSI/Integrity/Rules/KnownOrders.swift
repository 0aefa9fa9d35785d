import AfterSalesCore
import AfterSalesStorage

/// The settled orders by their ids.
struct KnownOrders: Sendable {
    /// An order's id at its dealership.
    struct Key: Hashable, Sendable {
        let dealer: Identifier<Dealer>
        let id: String
    }

    /// What is known of an id.
    enum Found: Sendable {
        case known(KnownOrder)
        /// There is none at the dealership, but at these.
        case elsewhere([Identifier<Dealer>])
        /// The context has it several times, differently.
        case contradicted
        case unknown

        /// The order, where it is known.
        var order: KnownOrder? {
            if case .known(let order) = self { order } else { nil }
        }
    }

    let byKey: [Key: KnownOrder]
    let contradicted: Set<Key>
    private let dealers: [String: [Identifier<Dealer>]]

    init(_ orders: [KnownOrder]) {
        var unique = UniqueValues<Key, KnownOrder>()
        for order in orders { unique.add(order, as: Key(dealer: order.dealer, id: order.id)) }
        byKey = unique.byKey
        contradicted = unique.contradicted
        var dealers: [String: [Identifier<Dealer>]] = [:]
        for key in byKey.keys { dealers[key.id, default: []].append(key.dealer) }
        for key in contradicted { dealers[key.id, default: []].append(key.dealer) }
        self.dealers = dealers.mapValues { $0.sorted() }
    }

    /// The order of an id. Responses that a group keeps may be about an order of any dealership, if only one has that id.
    func find(_ id: String, of owner: RecordOwner) -> Found {
        let known = dealers[id] ?? []
        let dealer: Identifier<Dealer>
        switch owner {
        case .dealer(let own):
            guard known.contains(own) else { return known.isEmpty ? .unknown : .elsewhere(known) }
            dealer = own
        case .group:
            guard let first = known.first else { return .unknown }
            guard known.count == 1 else { return .contradicted }
            dealer = first
        }
        return byKey[Key(dealer: dealer, id: id)].map { .known($0) } ?? .contradicted
    }
}
