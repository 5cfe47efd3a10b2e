using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class AccrualRollForwardProperties
{
    private static readonly Gen<int[][]> Movements = Gen.Choose(-100000, 100000).ArrayOf(7).ArrayOf();

    [Property]
    public Property Compute_AnyMovements_ClosesToTheCent() => Prop.ForAll(Movements.ToArbitrary(), rows =>
        AccrualRollForward.Compute(Cents(12345), [.. rows.Select(Movement)]).Closing.Amount
            == (12345 + rows.Sum(r => r.Take(5).Sum() - r[5] - r[6])) / 100m);

    [Property]
    public Property Compute_AnyMovements_EachClosingIsTheNextOpening() => Prop.ForAll(Movements.ToArbitrary(), rows =>
    {
        var periods = AccrualRollForward.Compute(Cents(77), [.. rows.Select(Movement)]).Periods;
        return periods.All(period => period.Opening + period.Change == period.Closing)
            && periods.Zip(periods.Skip(1)).All(pair => pair.First.Closing == pair.Second.Opening);
    });

    private static Money Cents(int cents) => Cash.Eur(cents / 100m);

    private static AccrualMovement Movement(int[] row) => new()
    {
        Accrual = Cents(row[0]),
        ChangeInEstimate = Cents(row[1]),
        Acquired = Cents(row[2]),
        Unwinding = Cents(row[3]),
        Exchange = Cents(row[4]),
        Settlements = Cents(row[5]),
        ReversedUnused = Cents(row[6]),
    };
}
