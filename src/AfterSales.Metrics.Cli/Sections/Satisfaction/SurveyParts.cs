using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the scores of a survey are made of.</summary>
internal static class SurveyParts
{
    /// <summary>Each question on 0 to 100; one that nobody answered is in no part.</summary>
    public static Ingredient[] OfIndex(IReadOnlyList<SurveyQuestion> questions) =>
    [
        .. questions.Select(q => (Question: q, Index: SatisfactionSection.Index([q]))).Where(q => q.Index.Value is not null).Select(q => new Ingredient(
            $"question.{q.Question.Code}",
            Shown.Points(q.Index, 4),
            Say($"{q.Question.Satisfaction.Answers.Valid} answers on {q.Question.Scale.Minimum} to {q.Question.Scale.Maximum}"))),
    ];

    /// <summary>Numbers of answers; of a weighted survey shares of the weight, which the formula takes as well.</summary>
    public static Ingredient[] OfNps(NetPromoterScoreResult? nps) => nps switch
    {
        null => [],
        { Weighting: var weighting } when IsEven(weighting) =>
        [
            new("promoters", Shown.Count(nps.Promoters)), new("passives", Shown.Count(nps.Passives)),
            new("detractors", Shown.Count(nps.Detractors)),
        ],
        _ =>
        [
            new("promoters", Shown.Share(nps.PromoterShare, 4), Say("of the weight")),
            new("passives", Shown.Share(nps.PassiveShare, 4), Say("of the weight")),
            new("detractors", Shown.Share(nps.DetractorShare, 4), Say("of the weight")),
        ],
    };

    public static Ingredient[] OfSatisfied(SurveyQuestion question)
    {
        var satisfaction = question.Satisfaction;
        return IsEven(satisfaction.Weighting)
            ? [new("satisfied", Shown.Count(satisfaction.Satisfied)), new("answers", Shown.Count(satisfaction.Answers.Valid))]
            : [new("satisfied", Shown.Share(satisfaction.SatisfiedShare), Say("of the weight")), new("answers", Shown.Count(1), Say("all of the weight"))];
    }

    /// <summary>Whether every answer counts alike, so that numbers of answers tell as much as weights.</summary>
    private static bool IsEven(SurveyWeighting weighting) => weighting.DesignEffect.Value is null or 1;
}
