using System.Globalization;
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
            ReportValue.Points(q.Index, 4),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{q.Question.Satisfaction.Answers.Valid} answers on {q.Question.Scale.Minimum} to {q.Question.Scale.Maximum}"))),
    ];

    /// <summary>Numbers of answers; of a weighted survey shares of the weight, which the formula takes as well.</summary>
    public static Ingredient[] OfNps(NetPromoterScoreResult? nps) => nps switch
    {
        null => [],
        { Weighting: var weighting } when IsEven(weighting) =>
        [
            new("promoters", ReportValue.Count(nps.Promoters)), new("passives", ReportValue.Count(nps.Passives)),
            new("detractors", ReportValue.Count(nps.Detractors)),
        ],
        _ =>
        [
            new("promoters", ReportValue.Share(nps.PromoterShare, 4), "of the weight"),
            new("passives", ReportValue.Share(nps.PassiveShare, 4), "of the weight"),
            new("detractors", ReportValue.Share(nps.DetractorShare, 4), "of the weight"),
        ],
    };

    public static Ingredient[] OfSatisfied(SurveyQuestion question)
    {
        var satisfaction = question.Satisfaction;
        return IsEven(satisfaction.Weighting)
            ? [new("satisfied", ReportValue.Count(satisfaction.Satisfied)), new("answers", ReportValue.Count(satisfaction.Answers.Valid))]
            : [new("satisfied", ReportValue.Share(satisfaction.SatisfiedShare), "of the weight"), new("answers", ReportValue.Count(1), "all of the weight")];
    }

    /// <summary>Whether every answer counts alike, so that numbers of answers tell as much as weights.</summary>
    private static bool IsEven(SurveyWeighting weighting) => weighting.DesignEffect.Value is null or 1;
}
