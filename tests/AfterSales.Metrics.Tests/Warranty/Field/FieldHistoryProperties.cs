using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class FieldHistoryProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly LocalDate Last = new(2026, 6, 30);

    private static readonly Gen<FieldSale> Sale =
        from month in Gen.Choose(1, 8)
        from units in Gen.Elements(0m, 1m, 2.5m, 9m, 40m)
        select FieldHistoryTests.Sale(month, units);

    private static readonly Gen<FieldClaims> Claim =
        from sold in Gen.Choose(1, 7)
        from claimed in Gen.Choose(1, 7)
        from claims in Gen.Choose(0, 4)
        from cents in Edges.Cents
        select FieldHistoryTests.Claim(sold, claimed, claims, cents);

    /// <summary>Every unit, claim and cent stands in the table or among the rows returned.</summary>
    [Property]
    public Property Of_AnyRows_LosesNothing() => Prop.ForAll(Sale.ListOf().ToArbitrary(), Claim.ListOf().ToArbitrary(), (sales, claims) =>
    {
        var history = FieldHistory.Of(sales, claims, Last, Eur);
        var (badSales, badClaims) = (
            history.UnusableSales.Select(row => row.Position).ToHashSet(), history.UnusableClaims.Select(row => row.Position).ToHashSet());
        var (units, used) = (sales.Where((_, i) => !badSales.Contains(i)).Sum(row => row.Units), claims.Where((_, i) => !badClaims.Contains(i)).ToList());
        return history.MonthlySales.Sum() == (double)units
            && history.Table.TotalReturned == used.Sum(row => row.Claims)
            && history.Claims == history.Table.TotalReturned
            && history.Cost.Amount == used.Sum(row => row.Cost.Amount);
    });

    /// <summary>The table never contradicts itself: rates can be computed of any rows.</summary>
    [Property]
    public Property Of_AnyRows_GivesRates() => Prop.ForAll(Sale.ListOf().ToArbitrary(), Claim.ListOf().ToArbitrary(), (sales, claims) =>
    {
        var history = FieldHistory.Of(sales, claims, Last, Eur);
        return FieldReturns.ByServiceMonth(history.Table).All(row => row.Units > 0)
            && FieldReturns.ClaimsPerUnit(history.Table).All(rate => rate is >= 0 and <= 1);
    });

    /// <summary>The order of the rows decides nothing but the positions of those returned.</summary>
    [Property]
    public Property Of_AnyOrder_IsTheSame() => Prop.ForAll(Sale.ListOf().ToArbitrary(), Claim.ListOf().ToArbitrary(), (sales, claims) =>
    {
        var (one, other) = (FieldHistory.Of(sales, claims, Last, Eur), FieldHistory.Of(Enumerable.Reverse(sales), Enumerable.Reverse(claims), Last, Eur));
        return one.Table == other.Table && one.MonthlySales.SequenceEqual(other.MonthlySales)
            && one.Cost == other.Cost && one.CostPerClaim == other.CostPerClaim
            && one.UnusableClaims.Count == other.UnusableClaims.Count && one.UnusableSales.Count == other.UnusableSales.Count;
    });
}
