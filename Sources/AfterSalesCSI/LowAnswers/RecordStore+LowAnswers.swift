import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Takes a response in together with what its bad answers ask for, in one commit.
    ///
    /// One that is there already stays as it is, and what it asks for is opened where it has not been: so responses that
    /// came in before there were rules can be gone through again. Where somebody else was faster, it is tried once more with
    /// what he left. Of a customer who was erased only the marks are taken in.
    /// - Parameters:
    ///   - response: The response.
    ///   - scoring: The survey it is to.
    ///   - request: By what.
    ///   - act: By whom, when.
    ///   - attempts: How often somebody else may be faster before it is given up, at least 1.
    /// - Returns: What is new; `responseDiffers` among its findings where another response is kept under its id.
    /// - Throws: What `ChangeSet.followUp(_:to:by:in:_:)` throws.
    @discardableResult
    public func take(
        _ response: SurveyResponse, to scoring: SurveyScoring, by request: LowAnswerRequest,
        _ act: Act, attempts: Int = 10
    ) async throws -> LowAnswerOutcome {
        var attempt = 1
        while true {
            let stored = try await load(response.key)
            let name = "survey/\(response.key.id)/\(act.at)/\(attempt)"
            var changes = ChangeSet(CommitKey(response.key.owner, "survey/\(Digest(of: name.utf8))"))
            if stored == nil {
                var files = ResponseFiles(in: self)
                try changes.insert(try await files.filed(response, &changes), act)
            }
            let outcome = try await changes.followUp(
                stored?.record ?? response, to: scoring, by: request, in: self, act)
            do throws(StorageError) {
                if !changes.isEmpty { try await commit(changes) }
                guard let kept = stored?.record, !kept.isAnswered(like: response) else { return outcome }
                return LowAnswerOutcome(
                    verdict: outcome.verdict, callBacks: outcome.callBacks, complaint: outcome.complaint,
                    findings: outcome.findings + [.responseDiffers(response)])
            } catch {
                let lost: [StorageError.Code] = [.conflict, .alreadyExists, .commitKeyReused, .outcomeUnknown]
                guard lost.contains(error.code), attempt < attempts else { throw error }
                attempt += 1
            }
        }
    }
}

extension SurveyResponse {
    /// Whether it says by its marks what another does; words and names may have been erased since.
    fileprivate func isAnswered(like other: SurveyResponse) -> Bool {
        func marks(_ response: SurveyResponse) -> [Identifier<SurveyQuestion>: Int] {
            var marks: [Identifier<SurveyQuestion>: Int] = [:]
            for answer in response.answers { marks[answer.question] = answer.mark }
            return marks
        }
        return instrument == other.instrument && version == other.version && wave == other.wave
            && visit == other.visit && answeredAt == other.answeredAt && marks(self) == marks(other)
    }
}
