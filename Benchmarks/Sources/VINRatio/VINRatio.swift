import AfterSalesCore
import CVINPeer
import Measuring

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Measures the library's check of vehicle identification numbers beside a plain loop in C, in one process.
@main
struct VINRatio {
    let options: Options
    let rows: [UInt8]
    let texts: [String]

    static func main() {
        do {
            try VINRatio(Options(Array(CommandLine.arguments.dropFirst()))).run()
        } catch {
            print(error)
            exit(1)
        }
    }

    init(_ options: Options) {
        self.options = options
        let generated = GeneratedVINs(options.vins, seed: options.seed)
        rows = generated.bytes
        texts = generated.texts
        vin_peer_prepare()
    }

    func run() {
        print("\(options.vins.grouped) VINs, \(options.rounds) rounds")
        checkAgreement()
        compare("all rows at once", ours: screen, peer: screenInC)
        compare("one by one, a call for each", ours: askEach, peer: askEachInC)
        compare("a value made of each text, against C over all rows", ours: readTexts, peer: screenInC)
        compare("a value made of each row, against C over all rows", ours: readRows, peer: screenInC)
    }

    // MARK: Agreement

    private func checkAgreement() {
        let statuses = VIN.screen(rows.span, rowLength: GeneratedVINs.rowLength)
        let peer = statusesInC()
        var counts = [0, 0, 0]
        precondition(statuses.count == peer.count, "another number of rows")
        for (index, status) in statuses.enumerated() {
            let number = VINRatio.number(status)
            let read = (try? VIN(texts[index]))?.status ?? .malformed
            precondition(number == peer[index] && read == status, "row \(index) differs: \(texts[index])")
            counts[Int(number)] += 1
        }
        print(
            "the same verdicts: \(counts[0].grouped) valid, \(counts[1].grouped) mismatched, \(counts[2].grouped) malformed"
        )
    }

    private static func number(_ status: VINStatus) -> UInt8 {
        switch status {
        case .valid: 0
        case .checkDigitMismatch: 1
        case .malformed: 2
        }
    }

    // MARK: Jobs, each with the number of valid ones as its result

    private func screen() -> Int {
        var valid = 0
        for status in VIN.screen(rows.span, rowLength: GeneratedVINs.rowLength) where status == .valid { valid += 1 }
        return valid
    }

    private func screenInC() -> Int {
        var valid = 0
        for status in statusesInC() where status == 0 { valid += 1 }
        return valid
    }

    private func statusesInC() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: options.vins) { statuses, count in
            rows.withUnsafeBufferPointer {
                vin_peer_screen($0.baseAddress, GeneratedVINs.rowLength, options.vins, statuses.baseAddress)
            }
            count = options.vins
        }
    }

    private func askEach() -> Int {
        let span = rows.span
        var valid = 0
        var start = 0
        while start < span.count {
            if VINStatus(utf8: span.extracting(start..<start + 17)) == .valid { valid += 1 }
            start += GeneratedVINs.rowLength
        }
        return valid
    }

    private func askEachInC() -> Int {
        rows.withUnsafeBufferPointer { rows in
            guard let first = rows.baseAddress else { return 0 }
            var valid = 0
            for row in 0..<options.vins where vin_peer_status(first + row * GeneratedVINs.rowLength) == 0 { valid += 1 }
            return valid
        }
    }

    private func readTexts() -> Int {
        var valid = 0
        for text in texts where (try? VIN(text))?.status == .valid { valid += 1 }
        return valid
    }

    private func readRows() -> Int {
        let span = rows.span
        var valid = 0
        var start = 0
        while start < span.count {
            if (try? VIN(utf8: span.extracting(start..<start + 17)))?.status == .valid { valid += 1 }
            start += GeneratedVINs.rowLength
        }
        return valid
    }

    // MARK: Ratios

    /// Both in turn, the one that begins changing from round to round; one round before that is not counted.
    private func compare(_ name: String, ours: () -> Int, peer: () -> Int) {
        var times: (ours: [Double], peer: [Double]) = ([], [])
        for round in 0...options.rounds {
            var results = (ours: 0, peer: 0)
            var taken = (ours: 0.0, peer: 0.0)
            if round % 2 == 0 { taken.ours = seconds { results.ours = ours() } }
            taken.peer = seconds { results.peer = peer() }
            if round % 2 != 0 { taken.ours = seconds { results.ours = ours() } }
            precondition(results.ours == results.peer, "the results differ: nothing to compare")
            guard round > 0 else { continue }
            times.ours.append(taken.ours)
            times.peer.append(taken.peer)
        }
        print("\n\(name)")
        row("  library ÷ C", Sample(zip(times.ours, times.peer).map { $0 / $1 }).text { $0.text(2) })
        row("  library, ns per VIN", Sample(times.ours.map { $0 / Double(options.vins) * 1e9 }).text { $0.text(1) })
        row("  C, ns per VIN", Sample(times.peer.map { $0 / Double(options.vins) * 1e9 }).text { $0.text(1) })
    }

    private func row(_ name: String, _ text: String) {
        print(name + String(repeating: " ", count: max(1, 40 - name.count)) + text)
    }
}
