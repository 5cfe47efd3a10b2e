using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One group of customers and how it rates the service.</summary>
/// <param name="Index">0 to 100, as of all customers.</param>
/// <param name="Scores">Each respondent's own mean, 0 to 100.</param>
internal sealed record SurveySegment(string Name, Estimate Index, double[] Scores)
{
    /// <summary>What answers without a segment are called.</summary>
    public static string None => Say("(none)");

    /// <summary>The segments, in the order of the answers.</summary>
    public static IReadOnlyList<SurveySegment> Of(IReadOnlyList<SurveyQuestion> rated, IReadOnlyList<SurveyLine> answers)
    {
        var byCode = rated.ToDictionary(q => q.Code, StringComparer.Ordinal);
        var scales = rated.Select(q => (q.Code, (int)q.Scale.Minimum, (int)q.Scale.Maximum)).ToList();
        var all = new AnswerBlock { Name = "all", Items = [.. rated.Select(q => q.Code)] };
        return [.. answers.Where(a => byCode.ContainsKey(a.Question)).GroupBy(NameOf, StringComparer.Ordinal).Select(g => new SurveySegment(
            g.Key,
            SatisfactionSection.Index(SurveyQuestion.Of(scales, g)),
            SurveyTable.Of(rated, g).MeansOf([all]).Column(0).ToArray()))];
    }

    /// <summary>As the library takes it.</summary>
    public SegmentScores ToScores() => new()
    {
        Name = Name,
        Index = Index.Value is { } index ? Figure.Of(index) : Figure.Undefined<double>(Index.Reason!.Value),
        Scores = Scores,
    };

    public static string NameOf(SurveyLine answer) => answer.Segment.Length == 0 ? None : answer.Segment;
}
