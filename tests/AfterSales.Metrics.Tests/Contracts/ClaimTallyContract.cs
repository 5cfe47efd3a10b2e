using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Contracts;

public class ClaimTallyContract : TallyContract<ClaimTally, Claim>
{
    private static readonly ClaimWindow Window = new() { LastOrigin = 4, AsOf = 5, HistoryFrom = 1 };

    // Inside the window and outside it, with what is missing.
    protected override Gen<Claim> Record { get; } =
        from origin in Gen.Frequency((9, Gen.Choose(0, 5).Select(i => (int?)i)), (1, Gen.Constant<int?>(null)))
        from lag in Gen.Choose(-1, 4)
        from amount in Gen.Frequency((9, Ledgers.Amount.Select(a => (decimal?)a)), (1, Gen.Constant<decimal?>(null)))
        from kind in Gen.Elements(Enum.GetValues<ClaimKind>())
        from count in Gen.Choose(0, 3)
        from line in Gen.Elements(string.Empty, "Pump", "pump")
        select new Claim
        {
            Line = line,
            Origin = origin,
            Valuation = origin + lag,
            Amount = amount is { } a ? Money.Of(a, Ledgers.Eur) : null,
            Kind = kind,
            Count = count
        };

    protected override ClaimTally Empty() => new(Ledgers.Eur, Window);

    protected override void Add(ClaimTally tally, Claim record) => tally.Add(record);

    protected override void Merge(ClaimTally tally, ClaimTally other) => tally.Merge(other);

    protected override ClaimTally Rebuilt(ClaimTally tally)
    {
        var rebuilt = ClaimTally.OfGroups(tally.Currency, tally.Window, tally.ToGroups());
        rebuilt.AddUnusable(tally.UnusableCount);
        return rebuilt;
    }

    protected override string ContentOf(ClaimTally tally)
        => $"{string.Join("; ", tally.ToGroups())} {tally.RowCount} {tally.UnusableCount} {tally.ToTriangle()} {string.Join(", ", tally.Lines)}";
}
