import AfterSalesCore
import AfterSalesStorage
import Measuring
import StoragePeers

/// All orders read page by page, by the library and by a hand-written query, slice by slice in turn.
struct PagingRace {
    /// A page behind an order, at most so many.
    typealias Peer = (Paging, WorkshopOrder?, Int) async throws -> [WorkshopOrder]

    let options: Options

    static func query(_ order: Paging) -> Query<WorkshopOrder> {
        switch order {
        case .byID: Query(of: GeneratedOrders.owner)
        case .byDay: Query(of: GeneratedOrders.owner, sortedBy: .ascending(WorkshopOrder.openedField))
        }
    }

    func run(_ name: String, _ store: some RecordStore, peerName: String, _ peer: Peer) async throws {
        for order in Paging.allCases {
            var comparison = Comparison(
                "Paging, \(name), \(order.rawValue)", unit: "records", ["the library", peerName])
            for pass in 1...options.passes { comparison.add(try await round(order, store, peer, pass)) }
            comparison.print()
            try await memory(order, store)
        }
    }

    /// Slices take turns; the one that begins changes from slice to slice.
    private func round(
        _ order: Paging, _ store: some RecordStore, _ peer: Peer, _ pass: Int
    ) async throws -> [(count: Int, took: Took)] {
        var (library, hand) = (Took(), Took())
        var (librarySum, handSum) = (Checksum(), Checksum())
        var iterator = store.records(Self.query(order), pageSize: options.pageSize).makeAsyncIterator()
        var last: WorkshopOrder?
        let slice = options.pageSize * 10
        for (turn, start) in stride(from: 0, to: options.records, by: slice).enumerated() {
            let count = min(slice, options.records - start)
            for part in [turn + pass, turn + pass + 1] {
                if part % 2 == 0 {
                    library += try await Took.measure {
                        for _ in 0..<count {
                            guard let stored = try await iterator.next() else { break }
                            librarySum.take(stored.record)
                        }
                    }
                } else {
                    hand += try await Took.measure {
                        for _ in stride(from: 0, to: count, by: options.pageSize) {
                            let page = try await peer(order, last, options.pageSize)
                            for order in page { handSum.take(order) }
                            last = page.last
                        }
                    }
                }
            }
        }
        guard librarySum == handSum, librarySum.count == options.records else {
            throw CommitRace.Difference(description: "the pages differ: \(librarySum) and \(handSum)")
        }
        return [(options.records, library), (options.records, hand)]
    }

    private func memory(_ order: Paging, _ store: some RecordStore) async throws {
        let marks = [options.records / 10, options.records / 2, options.records]
        var sizes: [Int] = []
        var count = 0
        ResidentMemory.forgetPeak()
        for try await _ in store.records(Self.query(order), pageSize: options.pageSize) {
            count += 1
            if marks.contains(count), let bytes = ResidentMemory.bytes() { sizes.append(bytes) }
        }
        guard sizes.count == 3, let peak = ResidentMemory.peak() else { return }
        let texts = sizes.map { (Double($0) / 1e6).text(1) }
        row("  resident at 10 %, 50 %, 100 % of the records", "\(texts.joined(separator: ", ")) MB")
        row("  growth from 10 % to 100 %", "\((Double(sizes[2] - sizes[0]) / 1e6).text(1)) MB")
        row("  peak while paging", "\((Double(peak) / 1e6).text(1)) MB")
    }
}

/// Tells whether two have read the same records in the same order.
struct Checksum: Equatable {
    private(set) var count = 0
    private var sum: UInt64 = 0

    mutating func take(_ order: WorkshopOrder) {
        count += 1
        sum = sum &* 6_364_136_223_846_793_005 &+ UInt64(bitPattern: order.total)
        for byte in order.id.rawValue.utf8.suffix(7) { sum = sum &* 31 &+ UInt64(byte) }
    }
}
