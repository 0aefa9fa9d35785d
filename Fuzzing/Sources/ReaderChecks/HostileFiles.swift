import AfterSalesCore
import Foundation

@testable import AfterSalesInterchange

/// Files as large and as deep as real ones never are. Each has to end within its time and memory, and with a finding.
enum HostileFiles {
    /// The bytes of a cell, a line or a text that has no end.
    private static let gigabyte = 1 << 30
    private static let depth = 100_000
    /// The most memory of the process, the sanitizer's own included.
    private static let mostMegabytes = 1_500
    /// The most seconds of the processor for one file.
    private static let mostSeconds = 120

    private static let store = #"{"format": "aftersales.records/1"}"# + "\n"
    private static let table = "RO_INVOICE_NUMBER,VIN,RO_OPEN_DATE,MILEAGE,ODOMETER_MEASURE\n"

    private static let all: [HostileFile] = [
        HostileFile(
            "a cell of 1 GB", .table(.serviceRecords),
            GeneratedBytes(table + "1,", "x", bytes: gigabyte, "\n2,3,4,5,6\n"),
            tells: .malformedCSV),
        HostileFile(
            "a quoted cell of 1 GB", .table(.serviceRecords),
            GeneratedBytes(table + "1,\"", "x\"\"", bytes: gigabyte, "\n"), tells: .malformedCSV),
        HostileFile(
            "a text of 128 MB in GB 18030", .table(.serviceRecords, .gb18030),
            GeneratedBytes(table + "1,", [0xD6, 0xD0], bytes: gigabyte / 8, "\n"), tells: .malformedCSV),
        HostileFile(
            "an element of 1 GB of text", .star,
            GeneratedBytes("<o><RepairOrder><VIN>", "x", bytes: gigabyte, "</VIN></RepairOrder></o>"),
            tells: .elementTooLarge),
        HostileFile(
            "an order of 1 GB of jobs", .star,
            GeneratedBytes("<o><RepairOrder>", "<Job><JobNumberString>1</JobNumberString></Job>", bytes: gigabyte, ""),
            tells: .elementTooLarge),
        HostileFile(
            "a tag of 1 GB", .star, GeneratedBytes("<o><RepairOrder a='", "x", bytes: gigabyte, "'/></o>"),
            tells: .elementTooLarge),
        HostileFile(
            "elements 100 000 deep", .star, GeneratedBytes("<o>", "<RepairOrder>", bytes: 13 * depth, ""),
            tells: .tooDeep),
        HostileFile(
            "a STAR document in JSON of 1 GB", .starJSON,
            GeneratedBytes("[{\"vin\": \"", "x", bytes: gigabyte, "\"}]"), tells: .documentTooLarge),
        HostileFile(
            "a STAR document in JSON, 100 000 deep", .starJSON, GeneratedBytes("", "[", bytes: depth, ""),
            tells: .tooDeep),
        HostileFile(
            "a Fortellis document of 1 GB", .fortellis, GeneratedBytes("[", "{},", bytes: gigabyte, "{}]"),
            tells: .documentTooLarge),
        HostileFile(
            "a Fortellis document 100 000 deep", .fortellis,
            GeneratedBytes("", "{\"a\":", bytes: 5 * depth, ""), tells: .tooDeep),
        HostileFile(
            "a line of 1 GB of a store", isStore: true,
            GeneratedBytes(store + "{\"kind\": \"", "x", bytes: gigabyte, "\n"), tells: .lineTooLong),
        HostileFile(
            "a line of 1 GB of records", isStore: false, GeneratedBytes("", "x", bytes: gigabyte, "\n"),
            tells: .lineTooLong),
        HostileFile(
            "a record 100 000 deep", isStore: false,
            GeneratedBytes(
                #"{"kind": "vehicle", "dealer": "", "id": "1", "format": 1, "record": "#, "[", bytes: depth, "\n"),
            tells: .invalidJSON),
        HostileFile(
            "rows of 1 MB, 1 GB of them", .table(.serviceRecords),
            // Of two letters: one alone stands where no VIN is known.
            GeneratedBytes(table, "1," + String(repeating: "xy", count: 500_000) + ",,,\n", bytes: gigabyte, ""),
            tells: .invalidVINLength),
    ]

    /// Reads them all.
    /// - Returns: Whether nothing was wrong.
    static func run() -> Bool {
        var isRight = true
        for file in all {
            let before = peakMegabytes
            let started = processorSeconds
            let told = Told()
            SameThread.run { told.codes = try await file.read() }
            let seconds = processorSeconds - started
            var faults: [String] = []
            if told.codes.allSatisfy({ !file.codes.contains($0) }) {
                faults.append("tells \(told.codes), not \(file.codes)")
            }
            if seconds > mostSeconds { faults.append("takes more than \(mostSeconds) s") }
            if peakMegabytes > max(before, mostMegabytes) { faults.append("takes more than \(mostMegabytes) MB") }
            let verdict = faults.isEmpty ? "told" : "WRONG: \(faults.joined(separator: "; "))"
            print("hostile: \(file.name): \(seconds) s, peak \(peakMegabytes) MB, \(verdict)")
            fflush(nil)
            isRight = isRight && faults.isEmpty
        }
        return isRight
    }

    /// What was told; written and read on one thread.
    private final class Told: @unchecked Sendable { var codes: [Finding.Code] = [] }

    private static var processorSeconds: Int { Int(usage.ru_utime.tv_sec) }

    private static var peakMegabytes: Int {
        #if canImport(Darwin)
        Int(usage.ru_maxrss) >> 20
        #else
        Int(usage.ru_maxrss) >> 10
        #endif
    }

    private static var usage: rusage {
        var usage = rusage()
        // RUSAGE_SELF, which systems declare in several ways.
        getrusage(0, &usage)
        return usage
    }
}
