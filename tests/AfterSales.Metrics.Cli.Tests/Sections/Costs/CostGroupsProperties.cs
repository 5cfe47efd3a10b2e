using FsCheck.Xunit;
using NodaTime;

namespace AfterSales.Metrics.Cli.Tests.Sections.Costs;

/// <summary>The compact ledger holds what a dictionary of sums holds.</summary>
public sealed class CostGroupsProperties
{
    private static readonly Currency Euro = Currency.Of("EUR");

    [Property]
    public void Add_AnyLines_SumsAsADictionaryDoes((byte Day, byte Account, short Cents)[] lines, int repeats)
    {
        var groups = new CostGroups(new TextPool());
        var slow = new Dictionary<CostCodesKey, (long Debits, long Credits, decimal Net)>();
        for (var round = 0; round <= Math.Abs(repeats % 40); round++)
        {
            foreach (var (day, account, cents) in lines)
            {
                var key = new CostCodesKey(new LocalDate(2026, 1, 1).PlusDays(day + round), account, 0, account / 2, 0, round % 3);
                groups.Add(key, Money.Of(cents / 100m, Euro));
                var (debits, credits, net) = slow.GetValueOrDefault(key);
                slow[key] = (debits + (cents < 0 ? 0 : 1), credits + (cents < 0 ? 1 : 0), net + (cents / 100m));
            }
        }

        groups.Flush();

        Assert.Equal(slow.Count, groups.Count);
        Assert.Equal(slow.Keys.ToHashSet(), groups.Select(g => g.Key).ToHashSet());
        Assert.All(groups, g => Assert.Equal(slow[g.Key].Net, g.Amount.Amount));
        for (var i = 0; i < groups.Count; i++)
        {
            Assert.Equal((slow[groups[i].Key].Debits, slow[groups[i].Key].Credits), (groups[i].Sums.DebitRows, groups[i].Sums.CreditRows));
        }
    }
}
