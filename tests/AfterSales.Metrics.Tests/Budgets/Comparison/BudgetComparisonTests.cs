using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetComparisonTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly ReportingPeriod FirstQuarter = ReportingPeriod.Quarter(2026, 1);

    [Fact]
    public void Compute_LinesOfBudgetAndSpending_StandSideBySide()
    {
        var result = BudgetComparison.Compute(
            [Planned("Field", 100, 1), Planned("Field", 110, 4), Planned("Shop", 50, 2), Planned("Field", 5, 3)],
            [Spent("Field", 120, 1, 31), Spent("Field", -10, 3, 31), Spent("Field", 7, 4, 1), Spent("Other", 9, 2, 1)],
            FirstQuarter,
            Eur);

        Assert.Equal(["Field", "Shop"], result.Lines.Select(line => line.Line));
        Assert.Equal((Euro(105), Euro(215), Euro(110), 2, true), Parts(result.Lines[0]));
        Assert.Equal((Euro(50), Euro(50), Euro(0), 0, false), Parts(result.Lines[1]));
        Assert.Equal((Euro(155), Euro(265), Euro(110), Euro(9), Euro(119)), (result.Budget, result.Whole, result.Actual, result.Outside, result.Spent));
        Assert.Equal((Euro(-5), Euro(45)), (result.Lines[0].Position.Available, result.Position.Available));
        Assert.Equal(FirstQuarter, result.Span);
    }

    [Theory]
    [InlineData(1, 31, true)]
    [InlineData(2, 1, true)]
    [InlineData(2, 28, true)]
    [InlineData(3, 1, false)]
    public void Compute_APeriodPartlyInTheSpan_CountsInFull(int month, int day, bool counts)
    {
        var span = ReportingPeriod.Of(new LocalDate(2026, month, day), new LocalDate(2026, 12, 31));

        Assert.Equal(counts ? 100 : 0, BudgetComparison.Compute([Planned("a", 100, 2)], [], span, Eur).Budget.Amount);
    }

    [Fact]
    public void Compute_BudgetWithoutPeriod_CountsInEverySpanAndHasTimeLeft()
    {
        var line = BudgetComparison.Compute([Planned("a", 100, null)], [], ReportingPeriod.Year(1990), Eur).Lines.Single();

        Assert.Equal((Euro(100), Euro(100), Euro(0), 0, true), Parts(line));
    }

    [Fact]
    public void Compute_SpendingOfZero_IsNotTheSameAsNone()
        => Assert.Equal((Euro(0), 1L), BudgetComparison.Compute([Planned("a", 1, 1)], [Spent("a", 0, 1, 1)], FirstQuarter, Eur).Lines
            .Select(line => (line.Actual, line.Spendings)).Single());

    [Fact]
    public void Compute_NoBudget_AllIsOutside()
    {
        var result = BudgetComparison.Compute([], [Spent("a", 3, 1, 1)], FirstQuarter, Eur);

        Assert.Empty(result.Lines);
        Assert.Equal((Euro(0), Euro(3)), (result.Actual, result.Outside));
    }

    [Fact]
    public void Compute_LinesAreComparedExactly()
        => Assert.Equal(5, BudgetComparison.Compute([Planned("field", 1, 1)], [Spent("Field", 5, 1, 1)], FirstQuarter, Eur).Outside.Amount);

    [Fact]
    public void Compute_TwoCurrencies_Throw()
    {
        Assert.Throws<CurrencyMismatchException>(
            () => BudgetComparison.Compute([Planned("a", 1, 1) with { Amount = Money.Of(1, "USD") }], [], FirstQuarter, Eur));
        Assert.Throws<CurrencyMismatchException>(
            () => BudgetComparison.Compute([], [Spent("a", 1, 1, 1) with { Amount = Money.Of(1, "USD") }], FirstQuarter, Eur));
    }

    internal static PlannedAmount Planned(string line, decimal amount, int? month)
        => new() { Line = line, Amount = Euro(amount), Period = month is { } known ? ReportingPeriod.Month(2026, known) : null };

    internal static SpentAmount Spent(string line, decimal amount, int month, int day)
        => new() { Line = line, Amount = Euro(amount), Date = new LocalDate(2026, month, day) };

    private static Money Euro(decimal amount) => Money.Of(amount, Eur);

    private static (Money Budget, Money Whole, Money Actual, long Spendings, bool HasTimeLeft) Parts(ComparedBudget line)
        => (line.Budget, line.Whole, line.Actual, line.Spendings, line.HasTimeLeft);

    /// <summary>What begins on the span's last day is of the span.</summary>
    [Fact]
    public void Compute_APeriodFromTheLastDay_Counts()
    {
        var span = ReportingPeriod.Of(new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1));

        Assert.Equal(100, BudgetComparison.Compute([Planned("a", 100, 2)], [], span, Eur).Budget.Amount);
    }
}
