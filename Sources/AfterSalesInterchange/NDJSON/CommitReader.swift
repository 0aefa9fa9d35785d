import AfterSalesCore
import AfterSalesStorage

/// Puts the lines of a file together to commits.
///
/// A line that is not what should stand there spoils its commit, and whatever follows up to the next receipt. One that
/// cannot be read behind a commit that is complete may have been a receipt, and spoils only what follows.
struct CommitReader {
    private enum State {
        case header, commits, end, foreign
    }

    private let file: String
    private let kinds: [String: any StoredRecord.Type]
    private let limits: NDJSONLimits
    private var state = State.header
    private var open: ReadCommit?
    private var last: CommitKey?
    private var seen = StoreFile.End()
    private var balance = TrailBalance()
    private var isWhole = true
    /// What is wrong with the file, beside what is wrong with its commits.
    private(set) var findings: [SourceFinding] = []

    init(file: String, kinds: [String: any StoredRecord.Type], limits: NDJSONLimits) {
        self.file = file
        self.kinds = kinds
        self.limits = limits
    }

    /// Reads a line.
    /// - Returns: The commit that it ends; perhaps the one before as well, which has not come to its end.
    mutating func read(_ line: LineReader.Line) -> [ReadCommit] {
        if line.isBlank { return [] }
        if state == .foreign { return spoil(line, nil) }
        let members: LineMembers
        do throws(LineFault) {
            guard !line.isTooLong else { throw .lineTooLong(limits.line) }
            members = try LineMembers(line.bytes)
        } catch {
            guard state == .header else {
                let before = open?.good?.isComplete == true ? close() : []
                return before + spoil(line, error)
            }
            state = .foreign
            return spoil(line, .wrongFile)
        }
        switch state {
        case .header:
            state = StoreFile.isHeader(members) ? .commits : .foreign
            return state == .commits ? [] : spoil(line, .wrongFile)
        case .commits:
            if let end = StoreFile.end(members) { return finish(end, at: line.number) }
            do throws(LineFault) {
                return try take(line, RecordLine(members))
            } catch {
                return spoil(line, error)
            }
        case .end, .foreign: return spoil(line, open == nil ? .textBehindEnd : nil)
        }
    }

    /// Ends the file after so many lines.
    mutating func end(afterLine number: Int) -> [ReadCommit] {
        if state == .header || state == .commits {
            let fault = LineFault(.fileCutOff, "the file ends before its last line", "文件在结束行之前中断")
            findings += fault.findings.map { SourceFinding(at: SourcePlace(file: file, line: max(1, number)), $0) }
        }
        return close()
    }

    private mutating func take(_ line: LineReader.Line, _ row: RecordLine) throws(LineFault) -> [ReadCommit] {
        guard let stored = row.row else {
            throw LineFault(.missingField, "revision and digest are needed", "缺少 revision 或 digest")
        }
        let kind = row.reference.kind
        if kind == CommitReceipt.schema.kind { return begin(line, stored, isAltered: row.isAltered) }
        guard open != nil else { throw .rowWithoutCommit(row.reference) }
        guard open?.commit != nil else { return spoil(line, nil) }
        guard !row.isAltered else { throw .contentAltered(row.reference) }
        let fault = LineFault.catching { () throws(StorageError) in
            if kind == AuditEntry.schema.kind {
                try open?.commit?.add(entry: stored, isLatest: row.isLatest)
            } else if let type = kinds[kind] {
                try open?.commit?.add(stored, as: type)
            }
        }
        if let fault { throw fault }
        var subject = kind
        if kind == AuditEntry.schema.kind, let entry = open?.commit?.entries.last {
            balance.add(entry)
            subject = entry.subject.kind
        } else {
            balance.add(recordAt: stored.revision)
        }
        guard kinds[subject] != nil else { throw .unknownKind(subject) }
        add(line)
        return []
    }

    private mutating func begin(_ line: LineReader.Line, _ row: StoredRow, isAltered: Bool) -> [ReadCommit] {
        let before = close()
        add(line)
        seen.commits += 1
        do throws(LineFault) {
            guard !isAltered else { throw .contentAltered(row.reference) }
            let commit: ArchivedCommit
            do throws(StorageError) { commit = try ArchivedCommit(row) } catch { throw LineFault(error) }
            open?.commit = commit
            let key = commit.receipt.commit
            if let last, (last.owner, last.name) >= (key.owner, key.name) {
                fail(.commitOutOfOrder(key), at: line.number)
            } else {
                last = key
            }
        } catch {
            fail(error, at: line.number)
        }
        return before
    }

    private mutating func add(_ line: LineReader.Line) {
        if open == nil { open = ReadCommit(at: SourcePlace(file: file, line: line.number)) }
        seen.rows += 1
        open?.take(line, largest: limits.commit)
        guard open?.findings.isEmpty == false else { return }
        open?.commit = nil
        isWhole = false
    }

    private mutating func fail(_ fault: LineFault, at line: Int) {
        open?.fail(fault, at: line)
        open?.commit = nil
        isWhole = false
    }

    private mutating func spoil(_ line: LineReader.Line, _ fault: LineFault?) -> [ReadCommit] {
        add(line)
        if let fault { fail(fault, at: line.number) }
        return []
    }

    private mutating func close() -> [ReadCommit] {
        guard var commit = open else { return [] }
        open = nil
        if let archived = commit.good, !archived.isComplete { commit.fail(.incomplete(archived)) }
        if commit.good == nil { isWhole = false }
        return [commit]
    }

    private mutating func finish(_ end: StoreFile.End, at line: Int) -> [ReadCommit] {
        state = .end
        let commits = close()
        // Where something is set aside, it is known that something is missing.
        if end.rows != seen.rows || (isWhole && (end.commits != seen.commits || !balance.isEven)) {
            let fault = LineFault(
                .fileIncomplete,
                inputs: [
                    .init("commits", String(seen.commits)), .init("rows", String(seen.rows)),
                    .init("expectedCommits", String(end.commits)), .init("expectedRows", String(end.rows)),
                ],
                "the file has \(seen.commits) commits in \(seen.rows) rows; \(end.commits) in \(end.rows) were written, or some are not those that were",
                "文件有 \(seen.commits) 个提交、\(seen.rows) 行；导出时为 \(end.commits) 个、\(end.rows) 行，或内容已变")
            findings += fault.findings.map { SourceFinding(at: SourcePlace(file: file, line: line), $0) }
        }
        return commits
    }
}

extension LineFault {
    /// The fault that a store's error is; nil where there is none.
    static func catching(_ body: () throws(StorageError) -> Void) -> LineFault? {
        do throws(StorageError) {
            try body()
            return nil
        } catch {
            return LineFault(error)
        }
    }
}
