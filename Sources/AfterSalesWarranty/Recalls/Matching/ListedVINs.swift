import AfterSalesCore
import AfterSalesStorage

/// The numbers that campaigns list, by hash: hundreds of thousands are asked as fast as ten.
struct ListedVINs: Sendable {
    /// One number in one campaign's list.
    private struct Entry: Sendable {
        let front: UInt64
        let back: UInt64
        let campaign: UInt32
        /// The entry of the same slot behind this one, from 1; 0 for none.
        let next: UInt32
    }

    /// By hash, the first entry, from 1; 0 for none. A power of two.
    private var slots: [UInt32] = []
    private var entries: [Entry] = []
    private var shift: UInt64 = 63

    init(_ campaigns: [RecallCampaign]) {
        var count = 0
        for index in campaigns.indices { count += campaigns[index].vins.count }
        guard count > 0 else { return }
        shift = UInt64(max(1, (count * 2).leadingZeroBitCount))
        slots = [UInt32](repeating: 0, count: 1 << (64 - shift))
        entries.reserveCapacity(count)
        // From the last campaign on, so that each slot has them in order.
        for index in campaigns.indices.reversed() {
            let vins = campaigns[index].vins
            for vin in vins {
                let slot = slot(vin)
                entries.append(
                    Entry(
                        front: vin.front, back: vin.back, campaign: UInt32(truncatingIfNeeded: index),
                        next: slots[slot]))
                slots[slot] = UInt32(truncatingIfNeeded: entries.count)
            }
        }
    }

    var isEmpty: Bool { entries.isEmpty }

    /// Calls with the campaigns that list a number, in order.
    func forEachCampaign(of vin: VIN, _ body: (UInt32) -> Void) {
        var next = slots[slot(vin)]
        while next != 0 {
            let entry = entries[Int(next) - 1]
            if entry.front == vin.front, entry.back == vin.back { body(entry.campaign) }
            next = entry.next
        }
    }

    private func slot(_ vin: VIN) -> Int {
        let mixed = (vin.front &* 0x9E37_79B9_7F4A_7C15) ^ (vin.back &* 0xC2B2_AE3D_27D4_EB4F)
        return Int(truncatingIfNeeded: ((mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9) >> shift)
    }
}
