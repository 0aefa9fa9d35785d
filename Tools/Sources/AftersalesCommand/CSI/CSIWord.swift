import AfterSales

/// The words of the tables of `csi score`.
enum CSIWord: CaseIterable {
    case of, responses, index, interval, all, nobody, factor, promoters, weakPoint, lost, doubt, notJudged

    var text: LocalizedText {
        switch self {
        case .of: LocalizedText("of", "对象")
        case .responses: LocalizedText("responses", "有效答卷")
        case .index: LocalizedText("index", "指数")
        case .interval: LocalizedText("interval", "置信区间")
        case .all: LocalizedText("all", "全部")
        case .nobody: LocalizedText("(none named)", "（未注明）")
        case .factor: LocalizedText("factor", "因子")
        case .promoters: LocalizedText("net promoter score", "净推荐值")
        case .weakPoint: LocalizedText("weak point", "短板")
        case .lost: LocalizedText("points lost", "失分")
        case .doubt: LocalizedText("doubt", "存疑")
        case .notJudged: LocalizedText("not judged", "未判定")
        }
    }
}
