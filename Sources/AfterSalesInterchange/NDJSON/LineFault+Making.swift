import AfterSalesCore
import AfterSalesStorage

extension LineFault {
    static func lineTooLong(_ longest: Int) -> LineFault {
        LineFault(
            .lineTooLong, inputs: [.init("longest", String(longest))],
            "the line is longer than \(longest) bytes; only its beginning was kept", "该行超过 \(longest) 字节，仅保留开头")
    }

    static func commitTooLarge(_ largest: Int) -> LineFault {
        LineFault(
            .commitTooLarge, inputs: [.init("largest", String(largest))],
            "the lines of the commit have more than \(largest) bytes; only the first ones were kept",
            "该提交的各行合计超过 \(largest) 字节，仅保留开头部分")
    }

    static var wrongFile: LineFault {
        LineFault(
            .wrongFormat, inputs: [.init("expected", StoreFile.format)],
            "the first line does not say \(StoreFile.format), so nothing of the file is read",
            "首行不是 \(StoreFile.format)，文件未被读取")
    }

    static var textBehindEnd: LineFault {
        LineFault(.textBehindEnd, "something follows the end of the file", "文件结束行之后还有内容")
    }

    static func contentAltered(_ reference: RecordReference) -> LineFault {
        LineFault(
            .contentAltered, at: Place(reference.description), "\(reference) is not what was written",
            "\(reference) 与写入的内容不一致")
    }

    static func rowWithoutCommit(_ reference: RecordReference) -> LineFault {
        LineFault(
            .rowWithoutCommit, at: Place(reference.description),
            "\(reference) stands there without the receipt of its commit", "\(reference) 之前缺少所属提交的凭据")
    }

    static func commitOutOfOrder(_ commit: CommitKey) -> LineFault {
        LineFault(
            .commitOutOfOrder, at: Place(commit.receipt.reference.description),
            "the commit \(commit) stands behind one that it should precede, or a second time",
            "提交 \(commit) 的次序颠倒或重复出现")
    }

    static func incomplete(_ commit: ArchivedCommit) -> LineFault {
        let missing = commit.nextRecord ?? commit.nextEntry?.key.reference
        let name = missing.map { "\($0)" } ?? ""
        return LineFault(
            .commitIncomplete, at: Place(name), inputs: [.init("commit", "\(commit.receipt.commit)")],
            "the commit \(commit.receipt.commit) wrote \(name), which is not there",
            "提交 \(commit.receipt.commit) 写入的 \(name) 缺失")
    }

    static func unknownKind(_ kind: String) -> LineFault {
        LineFault(
            .unknownRecordKind, inputs: [.init("kind", kind)], "there is no kind of record \(kind) here",
            "此处没有记录类型 \(kind)")
    }

    static func differs(_ reference: RecordReference) -> LineFault {
        LineFault(
            .commitDiffers, at: Place(reference.description), "the store has another \(reference) already",
            "存储中已有不同的 \(reference)")
    }

    static func recordDiffers(_ reference: RecordReference, revision: Int64) -> LineFault {
        LineFault(
            .recordDiffers, at: Place(reference.description), inputs: [.init("revision", String(revision))],
            "the store has another state of \(reference), revision \(revision)",
            "存储中 \(reference) 的内容不同（第 \(revision) 版）")
    }

    static func recordTwice(_ reference: RecordReference) -> LineFault {
        LineFault(
            .recordTwice, at: Place(reference.description), "\(reference) stands there twice, in two states",
            "\(reference) 出现两次且内容不同")
    }

    /// What a store says against a row.
    init(_ error: StorageError) {
        guard error.findings.isEmpty else {
            self.init(findings: error.findings)
            return
        }
        let code: Finding.Code = error.code == .unreadable ? .unreadableRecord : .commitDiffers
        self.init(findings: [
            Finding(.error, code, at: Place(error.record?.description ?? ""), error.message)
        ])
    }
}
