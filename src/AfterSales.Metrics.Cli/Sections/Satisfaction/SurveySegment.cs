using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One group of customers and how it rates the service.</summary>
/// <param name="Index">0 to 100, as of all customers.</param>
/// <param name="Scores">Each respondent's own mean, 0 to 100.</param>
/// <param name="Shrunken">The mean drawn to that of all; null where that cannot be told.</param>
internal sealed record SurveySegment(string Name, Estimate Index, double[] Scores, Estimate? Shrunken)
{
    /// <summary>What answers without a segment are called.</summary>
    public const string None = "(none)";

    /// <summary>The segments, the highest index first.</summary>
    public static IReadOnlyList<SurveySegment> Of(IReadOnlyList<SurveyQuestion> rated, IReadOnlyList<SurveyLine> answers)
    {
        var byCode = rated.ToDictionary(q => q.Code, StringComparer.Ordinal);
        var scales = rated.Select(q => (q.Code, (int)q.Scale.Minimum, (int)q.Scale.Maximum)).ToList();
        var found = answers.Where(a => byCode.ContainsKey(a.Question)).GroupBy(NameOf, StringComparer.Ordinal).Select(g => new SurveySegment(
            g.Key,
            SatisfactionSection.Index(SurveyQuestion.Of(scales, g)),
            [.. g.GroupBy(a => (a.Respondent, a.Date)).Select(r => r.Average(a => 100 * (double)byCode[a.Question].Share(a.Answer)))],
            null)).ToList();
        return [.. Shrink(found).OrderByDescending(s => s.Index.Value ?? -1).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>Two segments have no spread between them to speak of; one whose answers are all alike has no error to weigh.</summary>
    private static IEnumerable<SurveySegment> Shrink(List<SurveySegment> segments)
    {
        var teams = new Dictionary<string, TeamMean>(StringComparer.Ordinal);
        foreach (var segment in segments)
        {
            if (MeanShrinkage.TeamOf(segment.Name, segment.Scores) is { } team)
            {
                teams.Add(segment.Name, team);
            }
        }

        var shrunken = teams.Count < 3
            ? []
            : MeanShrinkage.Compute([.. teams.Values]).Teams.ToDictionary(t => t.Name, t => t.Shrunken, StringComparer.Ordinal);
        return segments.Select(s => s with { Shrunken = shrunken.GetValueOrDefault(s.Name) });
    }

    public static string NameOf(SurveyLine answer) => answer.Segment.Length == 0 ? None : answer.Segment;
}
