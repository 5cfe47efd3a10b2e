using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostTallyProperties
{
    private static readonly Currency Eur = Ledgers.Eur;

    private static readonly Gen<List<(string Account, decimal Amount)>> Lines = Ledgers.Account.SelectMany(a => Ledgers.Amount.Select(x => (a, x))).ListOf();

    [Property]
    public Property Merge_AnySplitInAnyOrder_IsTheSameBits() => Prop.ForAll(Lines.ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (lines, parts) =>
    {
        var merged = new CostTally(Eur);
        foreach (var part in lines.Select((line, i) => (line, i)).GroupBy(x => x.i * 7 % parts, x => x.line).Reverse())
        {
            merged.Merge(Of(Enumerable.Reverse(part)));
        }

        return Bits(Of(lines)).SequenceEqual(Bits(merged));
    });

    [Property]
    public Property AddRange_EveryKindOfColumn_IsTheSameTally() => Prop.ForAll(
        Ledgers.Account.SelectMany(a => Gen.Choose(int.MinValue, int.MaxValue).Select(cents => (a, (long)cents * 1000))).ListOf().ToArbitrary(), lines =>
    {
        var names = lines.Select(line => line.a).Distinct().ToArray();
        var codes = CostCodes.Of(names);
        var accounts = lines.Select(line => line.a).ToArray();
        var ints = accounts.Select(a => Array.IndexOf(names, a)).ToArray();
        var shorts = ints.Select(i => (ushort)i).ToArray();
        var cents = lines.Select(line => line.Item2).ToArray();
        var amounts = cents.Select(c => c / 100m + 0.00m).ToArray();

        CostTally[] tallies = [.. Enumerable.Range(0, 6).Select(_ => new CostTally(Eur))];
        tallies[0].AddRange(accounts, amounts);
        tallies[1].AddRange(accounts, cents);
        tallies[2].AddRange(ints, amounts, codes);
        tallies[3].AddRange(ints, cents, codes);
        tallies[4].AddRange(shorts, amounts, codes);
        tallies[5].AddRange(shorts, cents, codes);
        return tallies.All(tally => tally.ToGroups().SequenceEqual(tallies[0].ToGroups()));
    });

    [Property]
    public Property ToGroups_AnyLines_AgreesWithLinq() => Prop.ForAll(Lines.ToArbitrary(), lines =>
        Of(lines)
            .ToGroups()
            .Select(group => (group.Key.Account!, group.Totals.Rows, group.Totals.Debits.Amount, group.Totals.Credits.Amount))
            .SequenceEqual(lines
            .GroupBy(line => line.Account)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.LongCount(), group.Sum(line => Math.Max(0, line.Amount)), group.Sum(line => Math.Min(0, line.Amount))))));

    [Property]
    public Property AddGroup_GroupsOfATally_RebuildIt() => Prop.ForAll(Lines.ToArbitrary(), lines =>
    {
        var tally = Of(lines);
        var rebuilt = new CostTally(Eur);
        foreach (var group in Enumerable.Reverse(tally.ToGroups()))
        {
            var totals = group.Totals;
            rebuilt.AddGroup(group.Key, totals.Rows - totals.CreditRows, totals.Debits.Amount, totals.CreditRows, totals.Credits.Amount);
        }

        return rebuilt.ToGroups().SequenceEqual(tally.ToGroups());
    });

    private static CostTally Of(IEnumerable<(string Account, decimal Amount)> lines)
    {
        var list = lines.ToArray();
        return CostTally.Of([.. list.Select(line => line.Account)], [.. list.Select(line => line.Amount)], Eur);
    }

    private static IEnumerable<int> Bits(CostTally tally)
        => tally.ToGroups().Select(group => group.Totals).Append(tally.ToTotal()).SelectMany(totals => new[] { (int)totals.Rows, (int)totals.CreditRows }
            .Concat(decimal.GetBits(totals.Debits.Amount)).Concat(decimal.GetBits(totals.Credits.Amount)).Concat(decimal.GetBits(totals.Net.Amount)));
}
