using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Two segments compared, and whether their difference is more than chance with all pairs looked at.</summary>
/// <param name="Adjusted">The p-value adjusted for all pairs; null where there is none.</param>
internal sealed record SegmentDifference(string First, string Second, Estimate Difference, Figure<double> PValue, double? Adjusted)
{
    /// <summary>Share of false discoveries allowed among the differences told.</summary>
    public const double FalseDiscoveryRate = 0.05;

    public bool IsTold => Adjusted <= FalseDiscoveryRate;

    public string? Winner => !IsTold ? null : Difference.Value > 0 ? First : Second;

    public string? Loser => !IsTold ? null : Difference.Value > 0 ? Second : First;

    public static IReadOnlyList<SegmentDifference> Of(IReadOnlyList<SurveySegment> segments)
    {
        var pairs = new List<SegmentDifference>();
        for (var i = 0; i < segments.Count; i++)
        {
            for (var j = i + 1; j < segments.Count; j++)
            {
                var difference = MeanDifference.Compute(segments[i].Scores, segments[j].Scores);
                pairs.Add(new SegmentDifference(segments[i].Name, segments[j].Name, difference.Difference, difference.Welch.PValue, null));
            }
        }

        var adjusted = MultipleTesting.Adjust([.. pairs.Select(p => p.PValue.Value)]);
        return [.. pairs.Select((p, i) => p with { Adjusted = adjusted[i] })];
    }
}
