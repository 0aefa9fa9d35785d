import AfterSales

extension CSIScoreReport {
    /// The score of some responses, or that there are too few of them.
    struct Group: Encodable {
        /// Whose it is; null for all, and for those who name nobody.
        @OrNull private(set) var name: String?
        /// Whether it is that of all.
        let isAll: Bool
        /// How many responses have an index.
        let n: Int64
        /// How many it takes, where there are too few; null where there are enough.
        @OrNull private(set) var need: Int64?
        @OrNull private(set) var index: String?
        @OrNull private(set) var interval: Interval?
        /// How many more answer too little to have one.
        let unscored: Int64
        let factors: [Figure]
        let questions: [Question]
        @OrNull private(set) var weakPoints: Weak?

        init(_ group: CSIScores.Group, _ instrument: SurveyInstrument, home: RecordOwner, _ language: Language) {
            name = group.key.flatMap { CSIGrouping.name($0, at: home) }
            isAll = group.key == nil
            unscored = group.unscored
            weakPoints = group.weak.map { Weak($0, instrument, language) }
            switch group.score {
            case .insufficientSample(let have, let need):
                n = have
                self.need = need
                (index, interval, factors, questions) = (nil, nil, [], [])
            case .score(let score):
                n = score.responses
                need = nil
                index = score.index.description
                interval = Interval(score.interval)
                factors = score.factors.map { factor in
                    let title = instrument.factors.first { $0.id == factor.factor }?.title[language]
                    return Figure(factor.factor.rawValue, title, factor.score)
                }
                questions = score.questions.map { question in
                    let text = instrument.questions.first { $0.id == question.question }?.text[language]
                    return Question(question, text)
                }
            }
        }
    }

    /// Between which values a figure lies.
    struct Interval: Encodable {
        let lower: String
        let upper: String
        let method: String

        init(_ interval: ConfidenceInterval) {
            lower = interval.lower.description
            upper = interval.upper.description
            method = interval.method.rawValue
        }
    }

    /// A mean with its interval.
    struct Figure: Encodable {
        let id: String
        @OrNull private(set) var title: String?
        let n: Int64
        @OrNull private(set) var need: Int64?
        @OrNull private(set) var mean: String?
        @OrNull private(set) var interval: Interval?

        init(_ id: String, _ title: String?, _ score: Scored<MeanScore>) {
            self.id = id
            self.title = title
            switch score {
            case .score(let score):
                (n, need) = (score.responses, nil)
                (mean, interval) = (score.mean.description, Interval(score.interval))
            case .insufficientSample(let have, let need):
                (n, self.need) = (have, need)
                (mean, interval) = (nil, nil)
            }
        }
    }

    /// A share in hundredths with its interval.
    struct Share: Encodable {
        let part: Int64
        let whole: Int64
        let percent: String
        let interval: Interval

        init(_ share: ShareScore) {
            part = share.part
            whole = share.whole
            percent = share.share.description
            interval = Interval(share.interval)
        }
    }

    /// A question's figures.
    struct Question: Encodable {
        let id: String
        @OrNull private(set) var text: String?
        let n: Int64
        @OrNull private(set) var need: Int64?
        @OrNull private(set) var mean: String?
        @OrNull private(set) var outOfHundred: String?
        @OrNull private(set) var topBox: Share?
        @OrNull private(set) var topTwoBox: Share?
        @OrNull private(set) var satisfied: Share?
        @OrNull private(set) var promoterScore: String?
        @OrNull private(set) var promoterInterval: Interval?

        init(_ question: QuestionScore, _ text: String?) {
            id = question.question.rawValue
            self.text = text
            switch question.score {
            case .score(let figures):
                (n, need) = (figures.mean.responses, nil)
                (mean, outOfHundred) = (figures.mean.mean.description, figures.outOfHundred.description)
                (topBox, topTwoBox) = (Share(figures.topBox), figures.topTwoBox.map(Share.init))
                satisfied = figures.satisfied.map(Share.init)
                promoterScore = figures.promoters?.score.description
                promoterInterval = figures.promoters.map { Interval($0.interval) }
            case .insufficientSample(let have, let need):
                (n, self.need) = (have, need)
                (mean, outOfHundred, topBox, topTwoBox) = (nil, nil, nil, nil)
                (satisfied, promoterScore, promoterInterval) = (nil, nil, nil)
            }
        }
    }

    /// Where the index lost its points.
    struct Weak: Encodable {
        /// What is asked for of the index.
        let requirement: String
        let factors: [Loss]
        let questions: [Loss]

        init(_ points: WeakPoints, _ instrument: SurveyInstrument, _ language: Language) {
            requirement = points.requirement.description
            factors = points.factors.map { Loss($0, instrument, language) }
            questions = points.questions.map { Loss($0, instrument, language) }
        }
    }

    /// What a factor or a question costs the index.
    struct Loss: Encodable {
        let id: String
        @OrNull private(set) var title: String?
        let answers: Int64
        let mean: String
        let lost: String

        init(_ point: WeakPoint, _ instrument: SurveyInstrument, _ language: Language) {
            switch point.subject {
            case .factor(let factor):
                id = factor.rawValue
                title = instrument.factors.first { $0.id == factor }?.title[language]
            case .question(let question):
                id = question.rawValue
                title = instrument.questions.first { $0.id == question }?.text[language]
            }
            answers = point.answers
            mean = point.meanPoints.description
            lost = point.lostPoints.description
        }
    }
}
