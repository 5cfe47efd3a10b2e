using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ImportancePerformanceTests
{
    private static readonly Dictionary<string, ImportanceQuadrant> Names = new()
    {
        ["concentrate here"] = ImportanceQuadrant.ConcentrateHere,
        ["keep up"] = ImportanceQuadrant.KeepUp,
        ["low priority"] = ImportanceQuadrant.LowPriority,
        ["possible overkill"] = ImportanceQuadrant.PossibleOverkill,
    };

    public static TheoryData<string> Maps
        => [.. CaseKinds.Of("acsi_servqual_ipa_kano.json", "importance", "item_means", "functional", "expectation").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Maps))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("acsi_servqual_ipa_kano.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var crosshair = Enum.Parse<Crosshair>(inputs.GetProperty("crosshair").GetString()!, ignoreCase: true);
        var result = ImportancePerformance.Compute(
            inputs.GetProperty("importance").Numbers(), inputs.GetProperty("performance").Numbers(),
                new ImportancePerformanceOptions { Crosshair = crosshair });

        expected.Number("cross_importance", result.ImportanceLine.Value);
        expected.Number("cross_performance", result.PerformanceLine.Value);
        Assert.Equal(expected.Take("quadrant").EnumerateArray().Select(q => Names[q.GetString()!]), result.Items.Select(i => i.Quadrant));
        Assert.Equal(expected.Take("priority_rank").Numbers(), result.Items.Select(i => i.PriorityRank.Value!.Value));
        expected.Numbers("gap_standardised", result.Items.Select(item => item.StandardizedGap));
        expected.AllAsked();
    }

    [Fact]
    public void Compute_PointOnTheLines_IsHigh() => Assert.Equal(
        ImportanceQuadrant.KeepUp,
        ImportancePerformance.Compute([3], [4], new() { Crosshair = Crosshair.Fixed, FixedImportance = 3, FixedPerformance = 4 }).Items[0].Quadrant);

    [Fact]
    public void Compute_NoAttribute_IsEmpty()
    {
        var result = ImportancePerformance.Compute([], []);

        Assert.Equal((0, UndefinedReason.NoData), (result.Items.Count, result.ImportanceLine.Reason));
    }

    [Fact]
    public void Compute_OneAttribute_HasNoGap()
        => Assert.Equal(UndefinedReason.SmallSample, ImportancePerformance.Compute([3], [4]).Items[0].StandardizedGap.Reason);

    [Fact]
    public void Compute_AlikeOnAnAxis_HasNoGap()
        => Assert.Equal(UndefinedReason.ZeroVariance, ImportancePerformance.Compute([3, 3], [4, 5]).Items[0].PriorityRank.Reason);

    [Fact]
    public void Compute_TiedGaps_ShareTheirRank()
        => Assert.Equal([3.5, 3.5, 1.5, 1.5], ImportancePerformance.Compute([1, 1, 2, 2], [5, 5, 4, 4]).Items.Select(i => i.PriorityRank.Value!.Value));

    [Fact]
    public void Compute_MedianOfTheLargest_HasADouble()
        => Assert.Equal(
            -1.5e308,
            ImportancePerformance.Compute([-1.7e308, -1.3e308], [4, 5], new() { Crosshair = Crosshair.Median }).ImportanceLine.Value!.Value,
            1e296);

    [Fact]
    public void Compute_LengthsDiffer_Throws() => Assert.Throws<ArgumentException>(() => ImportancePerformance.Compute([1], [1, 2]));
}
