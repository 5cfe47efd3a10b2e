using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimTallyProperties
{
    private static readonly Gen<Claim[]> Rows =
        (from origin in Gen.Choose(0, 3)
         from lag in Gen.Choose(0, 3)
         from cents in Gen.Choose(-5000, 100000)
         from line in Gen.Elements("pump", "valve", "motor")
         from kind in Gen.Elements(ClaimKind.Payment, ClaimKind.Recovery)
         select new Claim { Line = line, Origin = origin, Valuation = Math.Min(3, origin + lag), Amount = Cash.Eur(cents / 100m), Kind = kind }).ArrayOf();

    [Property]
    public Property ToTriangle_AnySplit_IsTheSameTriangle() => Prop.ForAll(Rows.ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (rows, parts) =>
    {
        var merged = Tally([]);
        foreach (var part in rows.Select((row, i) => (row, i)).GroupBy(pair => pair.i % parts).Reverse())
        {
            merged.Merge(Tally(part.Select(pair => pair.row)));
        }

        return Tally(rows).ToTriangle() == merged.ToTriangle();
    });

    [Property]
    public Property ToTriangle_AnyLines_AddUpToTheWhole() => Prop.ForAll(Rows.ToArbitrary(), rows =>
    {
        var tally = Tally(rows);
        var whole = tally.ToTriangle();
        var lines = tally.Lines.Select(line => tally.ToTriangle(new ClaimTriangleOptions { Line = line })).ToArray();
        return whole.TotalNet == lines.Sum(line => line.TotalNet) && whole.RowCount == lines.Sum(line => line.RowCount)
            && Enumerable.Range(0, 4).All(i => Enumerable.Range(0, 4).All(age => (whole.Origins[i].CumulativeNet[age] ?? 0)
                == lines.Sum(line => line.Origins[i].CumulativeNet[age] ?? 0)));
    });

    [Property]
    public Property ToTriangle_AnEmptyLine_ChangesNoAmount() => Prop.ForAll(Rows.ToArbitrary(), rows =>
    {
        var with = Tally([.. rows, new Claim { Line = "empty", Origin = 0, Valuation = 1, Amount = Cash.Eur(0) }]);
        return Tally(rows).ToTriangle().Origins.SequenceEqual(with.ToTriangle().Origins);
    });

    [Property]
    public Property ToTriangle_AnyRows_DiagonalsAddUpToTheTotal() => Prop.ForAll(Rows.ToArbitrary(), rows =>
        Tally(rows).ToTriangle() is var triangle && triangle.NetByCalendarPeriod.Sum() == triangle.TotalNet
            && triangle.TotalNet == rows.Sum(row => row.Kind == ClaimKind.Payment ? row.Amount!.Value.Amount : -row.Amount!.Value.Amount));

    private static ClaimTally Tally(IEnumerable<Claim> rows)
    {
        var tally = new ClaimTally(Ledgers.Eur, new ClaimWindow { LastOrigin = 3, AsOf = 3 });
        tally.AddRange(rows);
        return tally;
    }
}
