using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Generators;

/// <summary>Ledgers and rules that meet often: few codes, so that prefixes nest, rules tie and groups repeat; credits, reversals, blanks and odd scales
/// among the lines.</summary>
public static class Ledgers
{
    public static Currency Eur { get; } = Currency.Of("EUR");

    public static Gen<string> Account { get; } = Gen.Frequency(
        (1, Gen.Constant(string.Empty)),
        (8, Gen.Choose(1, 5).SelectMany(n => Gen.Elements('6', '1', '5', 'A', 'a').ArrayOf(n)).Select(characters => new string(characters))),
        (1, Gen.Elements("6100-Überstunden", "6100-überstunden", "61000000000000000001", "61000000000000000002")));

    /// <summary>Amounts of every scale: cents mostly, unit prices of many decimals, huge ones.</summary>
    public static Gen<decimal> Amount { get; } = Gen.Frequency(
        (8, Edges.Cents),
        (2, Gen.Choose(int.MinValue, int.MaxValue).SelectMany(i =>
            Gen.Choose(0, 12).Select(scale => new decimal(Math.Abs((long)i) % int.MaxValue) / (decimal)Math.Pow(10, scale) * Math.Sign(i)))),
        (1, Gen.Elements(1e15m, -1e15m, 99_999_999_999.99999999m, -0.00m, 0.000000001m)));

    public static Gen<LocalDate> Date { get; } = Gen.Choose(-20, 100).Select(day => new LocalDate(2025, 1, 10).PlusDays(day));

    public static Gen<CostEntry> Entry { get; } =
        from account in Account
        from amount in Amount
        from date in Gen.Frequency((9, Date.Select(d => (LocalDate?)d)), (1, Gen.Constant<LocalDate?>(null)))
        from department in Name("Depot", "Field", "field")
        from activity in Name("Repair", "Visit")
        from thing in Name("Pump", "Valve")
        from customer in Name("Ada", "Bob")
        select new CostEntry
        {
            Amount = Money.Of(amount, Eur),
            Account = account,
            Date = date,
            Department = department,
            Activity = activity,
            Object = thing,
            Customer = customer,
        };

    public static Gen<List<CostEntry>> Entries { get; } = Entry.ListOf();

    /// <summary>Rules that a tally can answer too, as it keeps days: no predicate.</summary>
    public static Gen<CostRule> Rule { get; } =
        from prefix in Gen.Frequency((1, Gen.Constant(string.Empty)), (6, Account.Select(account => account.Substring(0, Math.Min(3, account.Length)))))
        from department in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("Depot", "Field")))
        from activity in Gen.Frequency((6, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("Repair", "Visit")))
        from sign in Gen.Frequency((6, Gen.Constant<CostSign?>(null)), (1, Gen.Elements<CostSign?>(CostSign.Debit, CostSign.Credit)))
        from dates in Gen.Frequency((5, Gen.Constant<LocalDate?>(null).Two()), (1, Date.Select(d => (LocalDate?)d).Two()),
            (1, Date.Select(d => ((LocalDate?)d, (LocalDate?)null))))
        from priority in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Elements(-1, 1)))
        from classes in Gen.Elements<CostClass[]>(
            [CostClass.Direct], [CostClass.Indirect], [CostClass.Labor], [CostClass.Parts], [CostClass.Direct, CostClass.Labor],
                [CostClass.Indirect, CostClass.Parts])
        select new CostRule
        {
            AccountPrefix = prefix,
            Department = department,
            Activity = activity,
            Sign = sign,
            Priority = priority,
            Classes = classes,
            From = dates.Item2 < dates.Item1 ? dates.Item2 : dates.Item1,
            To = dates.Item2 < dates.Item1 ? dates.Item1 : dates.Item2,
        };

    /// <summary>Rule sets without repeated conditions; those that repeat one are left out.</summary>
    public static Gen<CostRule[]> Rules { get; } = Rule.ListOf().Select(list =>
    {
        var kept = new List<CostRule>();
        foreach (var rule in list.Take(12))
        {
            try
            {
                CostRuleSet.Of(kept.Append(rule));
                kept.Add(rule);
            }
            catch (ArgumentException)
            {
                // It contradicts a rule already there, which is what the set is for.
            }
        }

        return kept.ToArray();
    });

    public static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var random = new System.Random(seed);
        return [.. items.OrderBy(_ => random.Next())];
    }

    private static Gen<string?> Name(params string[] names)
        => Gen.Frequency((1, Gen.Constant<string?>(null)), (1, Gen.Constant<string?>(string.Empty)), (6, Gen.Elements(names).Select(name => (string?)name)));
}
