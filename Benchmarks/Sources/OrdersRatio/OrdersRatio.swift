import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import Foundation
import Measuring

/// Measures orders: reckoned beside the same by hand, written as JSON beside what `Codable` costs by itself, kept in
/// memory, and settled in every kind of store.
@main
struct OrdersRatio {
    let options: Options
    let orders: GeneratedOrders

    struct Unequal: Error, CustomStringConvertible {
        let description: String
    }

    static func main() async {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            let ratio = OrdersRatio(options: options, orders: try GeneratedOrders(seed: options.seed))
            try ratio.reckon()
            try ratio.remember()
            for store in options.stores { try await StoreRun(options: options, orders: ratio.orders).run(store) }
        } catch {
            print(error)
            exit(1)
        }
    }

    /// Builds, prices, settles and writes all orders, block by block.
    private func reckon() throws {
        var build: [Double] = []
        var settle: [Double] = []
        var price: [Double] = []
        var hand: [Double] = []
        var encode: [Double] = []
        var plainEncode: [Double] = []
        var decode: [Double] = []
        var plainDecode: [Double] = []
        var bytes = 0
        var lines = 0
        var first = 0
        while first < options.orders {
            let count = min(options.block, options.orders - first)
            var block: [RepairOrder] = []
            block.reserveCapacity(count)
            build.append(
                try seconds { for number in first..<first + count { block.append(try orders.inspected(number)) } })
            settle.append(
                try seconds {
                    for index in block.indices {
                        let at = try orders.settledAt(block[index])
                        try block[index].settle(by: .employee("SA1"), at: at, in: .china)
                        _ = try OrderFigures(of: try block[index].settled())
                    }
                })
            for order in block { try agree(order) }
            lines += block.reduce(0) { $0 + $1.lines.count }
            var sum: Int64 = 0
            price.append(try seconds { for order in block { sum &+= try order.totals().total.net.minorUnits } })
            hand.append(seconds { for order in block { sum &-= HandPricing.totals(order.lines).net } })
            guard sum == 0 else { throw Unequal(description: "the sums differ by \(sum)") }
            try json(block, &bytes, &encode, &plainEncode, &decode, &plainDecode)
            first += count
        }
        let each = { (list: [Double]) in Sample(list.map { $0 / Double(options.block) }).text(\.timeText) }
        print(
            "\(options.orders.grouped) orders of \(lines.grouped) lines, \(bytes / options.orders) bytes of JSON each")
        print("built, from the opening to the last inspection: \(each(build)) per order")
        print("settled, with figures: \(each(settle)) per order")
        print("priced: \(each(price)) per order; by hand without a check \(each(hand)); \(ratio(price, hand)) times")
        print(
            "JSON written: \(each(encode)); Codable by itself \(each(plainEncode)); \(ratio(encode, plainEncode)) times"
        )
        print("JSON read: \(each(decode)); Codable by itself \(each(plainDecode)); \(ratio(decode, plainDecode)) times")
    }

    private func ratio(_ left: [Double], _ right: [Double]) -> String {
        Sample(zip(left, right).map { $0 / $1 }).text { $0.text(2) }
    }

    private func agree(_ order: RepairOrder) throws {
        let totals = try order.totals()
        let hand = HandPricing.totals(order.lines)
        guard hand.net == totals.total.net.minorUnits, hand.tax == totals.total.tax.minorUnits,
            hand.customer == totals.due(from: .customer).minorUnits,
            hand.warranty == totals.due(from: .warranty).minorUnits
        else { throw Unequal(description: "\(order.key.id): \(totals.total) is not \(hand)") }
    }

    private func json(
        _ block: [RepairOrder], _ bytes: inout Int, _ encode: inout [Double], _ plainEncode: inout [Double],
        _ decode: inout [Double], _ plainDecode: inout [Double]
    ) throws {
        var texts: [String] = []
        texts.reserveCapacity(block.count)
        encode.append(try seconds { for order in block { texts.append(try order.recordJSON()) } })
        bytes += texts.reduce(0) { $0 + $1.utf8.count }
        var plain: [PlainOrder] = []
        plain.reserveCapacity(block.count)
        plainDecode.append(
            try seconds {
                for text in texts { plain.append(try JSONDecoder().decode(PlainOrder.self, from: Data(text.utf8))) }
            })
        var again: [RepairOrder] = []
        again.reserveCapacity(block.count)
        decode.append(
            try seconds { for text in texts { again.append(try RepairOrder(recordJSON: text, format: 1)) } })
        guard again == block else { throw Unequal(description: "an order is not what was written") }
        var plainTexts: [String] = []
        plainTexts.reserveCapacity(block.count)
        plainEncode.append(
            try seconds {
                for order in plain {
                    let encoder = JSONEncoder()
                    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                    plainTexts.append(String(decoding: try encoder.encode(order), as: UTF8.self))
                }
            })
        guard plainTexts == texts else { throw Unequal(description: "the plain JSON is another") }
    }

    /// What an order takes in memory: one built, and one read from its JSON.
    private func remember() throws {
        let count = min(options.kept, options.orders)
        ResidentMemory.forgetPeak()
        let rest = ResidentMemory.bytes() ?? 0
        var kept: [RepairOrder] = []
        kept.reserveCapacity(count)
        for number in 0..<count { kept.append(try orders.inspected(number)) }
        let full = ResidentMemory.bytes() ?? 0
        print("in memory: \((full - rest) / count) bytes per order, of \(kept.count.grouped) kept at once")
    }
}
