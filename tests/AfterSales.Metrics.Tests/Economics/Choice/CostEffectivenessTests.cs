using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class CostEffectivenessTests
{
    /// <summary>The textbook's picture: B is dominated by C, D extendedly by C and E.</summary>
    private static readonly CostEffectOption[] Options =
    [
        Option("A", 0, 0), Option("B", 150, 10), Option("C", 100, 20), Option("D", 400, 30), Option("E", 500, 40), Option("F", 1500, 50),
            Option("C again", 100, 20),
    ];

    [Fact]
    public void Compute_Textbook_FindsTheFrontier()
    {
        var result = CostEffectiveness.Compute(Options);

        Assert.Equal(["A", "C", "E", "F"], result.Frontier.Select(r => r.Option.Name));
        Assert.Equal([null, 5, 20, 100], result.Frontier.Select(r => r.IncrementalRatio.Value));
        Assert.Equal((CostEffectStatus.Dominated, "C"), (result.Rows[1].Status, result.Rows[1].DominatedBy));
        Assert.Equal((CostEffectStatus.ExtendedlyDominated, "E"), (result.Rows[3].Status, result.Rows[3].DominatedBy));
        Assert.Equal((CostEffectStatus.SameAsAnother, "C"), (result.Rows[6].Status, result.Rows[6].DominatedBy));
        Assert.Equal((400m, 20m), (result.Rows[4].IncrementalCost, result.Rows[4].IncrementalEffect));
        Assert.Equal(UndefinedReason.NoData, result.Rows[0].IncrementalRatio.Reason);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(5, "A")]
    [InlineData(6, "C")]
    [InlineData(50, "E")]
    [InlineData(101, "F")]
    public void Choose_APriceOfTheEffect_IsTheFrontiersOption(int price, string name)
        => Assert.Equal(name, CostEffectiveness.Choose(CostEffectiveness.Compute(Options), price)!.Name);

    [Fact]
    public void Compute_NoOptions_HasAnEmptyFrontier()
    {
        var result = CostEffectiveness.Compute([]);

        Assert.Empty(result.Frontier);
        Assert.Null(CostEffectiveness.Choose(result, 1));
    }

    [Fact]
    public void Compute_OneOption_IsTheFrontier() => Assert.Equal(CostEffectStatus.Frontier, CostEffectiveness.Compute([Option("A", 5, -2)]).Rows[0].Status);

    [Fact]
    public void Ratio_EqualEffects_IsUndefined()
        => Assert.Equal(UndefinedReason.ZeroDenominator, CostEffectiveness.Ratio(Option("A", 5, 1), Option("B", 3, 1)).Reason);

    [Fact]
    public void Compute_EqualEffects_TheCostlierIsDominated()
        => Assert.Equal(CostEffectStatus.Dominated, CostEffectiveness.Compute([Option("A", 5, 1), Option("B", 3, 1)]).Rows[0].Status);

    [Fact]
    public void Compute_OnOneLine_AllAreOnTheFrontier()
        => Assert.Equal(3, CostEffectiveness.Compute([Option("A", 0, 0), Option("B", 5, 1), Option("C", 10, 2)]).Frontier.Count);

    [Fact]
    public void Everything_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentException>(() => CostEffectiveness.Compute([null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CostEffectiveness.Choose(CostEffectiveness.Compute(Options), -1));
        Assert.Throws<ArgumentNullException>(() => CostEffectiveness.Ratio(null!, Options[0]));
    }

    internal static CostEffectOption Option(string name, decimal cost, decimal effect) => new() { Name = name, Cost = cost, Effect = effect };
}
