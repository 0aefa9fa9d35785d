import AfterSalesCore
import AfterSalesStorage

/// The lines of one commit of a file, and what they come to.
struct ReadCommit {
    /// Where they begin.
    let place: SourcePlace
    /// The lines themselves, so that they can be set aside; no more of them than a commit may have.
    private(set) var text: [UInt8] = []
    /// How many they are.
    private(set) var lines = 0
    /// What was read of them; nil where there is no receipt that can be read.
    var commit: ArchivedCommit?
    /// What is wrong.
    private(set) var findings: [SourceFinding] = []

    init(at place: SourcePlace) { self.place = place }

    /// The commit, where nothing is wrong with it.
    var good: ArchivedCommit? { findings.isEmpty ? commit : nil }

    /// Takes a line in.
    mutating func take(_ line: LineReader.Line, largest: Int) {
        lines += 1
        guard text.count + line.bytes.count < largest else {
            if !findings.contains(where: { $0.finding.code == .commitTooLarge }) {
                fail(.commitTooLarge(largest), at: line.number)
            }
            return
        }
        text += line.bytes
        text.append(UInt8(ascii: "\n"))
    }

    /// Notes what is wrong.
    mutating func fail(_ fault: LineFault, at line: Int? = nil) {
        let place = line.map { SourcePlace(file: self.place.file, line: $0) } ?? self.place
        let record = commit.map { "\($0.receipt.commit)" }
        // A damaged file may be one commit without end.
        for finding in fault.findings where findings.count < 100 {
            findings.append(SourceFinding(at: place, record: record, finding))
        }
    }

    /// What is set aside.
    var setAside: SourceRow { SourceRow(place, String(decoding: text, as: UTF8.self), because: findings) }
}
