using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class RepeatVisitsTests
{
    [Fact]
    public void Compute_WithinTheWindow_OpenWindowsCountInNeitherPart()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var visits = new[] { ("A", 0), ("A", 30), ("B", 0), ("B", 31), ("C", 5), ("C", 5), ("D", 80), ("D", 85), ("E", 200) }
            .Select(v => new AssetVisit { Asset = v.Item1, At = start + Duration.FromDays(v.Item2) });
        var result = RepeatVisits.Compute(visits, Duration.FromDays(30), start + Duration.FromDays(90));

        Assert.Equal((8, 2, 4, 2, 1), (result.Visits, result.Repeated, result.NotRepeated, result.Pending, result.AfterTheReport));
        Assert.Equal(2 / 6.0, result.Headline.Value);
    }

    [Fact]
    public void Compute_NoWindowOver_IsUndefined()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);

        Assert.Equal(UndefinedReason.NoData, RepeatVisits.Compute([new AssetVisit { Asset = "A", At = start }], Duration.FromDays(30), start).Headline.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => RepeatVisits.Compute([], Duration.Zero, start));
    }
}
