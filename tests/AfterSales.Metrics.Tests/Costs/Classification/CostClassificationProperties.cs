using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostClassificationProperties
{
    private const CostAttributes Everything
        = CostAttributes.Account | CostAttributes.Department | CostAttributes.Activity | CostAttributes.Object | CostAttributes.Customer;

    private static readonly Currency Eur = Ledgers.Eur;

    [Property]
    public Property Classify_AnyLedger_ClassesAndRestAddUpToTheTotal() => ForAll((entries, rules) =>
    {
        var result = CostClassification.Classify(entries, Eur, CostRuleSet.Of(rules));
        return result.Total.Rows == entries.Count && result.Dimensions.All(dimension =>
        {
            var all = dimension.Classes.Append(dimension.Unclassified).Select(item => item.Totals).ToArray();
            return all.Sum(t => t.Rows) == result.Total.Rows
                && all.Sum(t => t.CreditRows) == result.Total.CreditRows
                && all.Sum(t => t.Debits.Amount) == result.Total.Debits.Amount
                && all.Sum(t => t.Credits.Amount) == result.Total.Credits.Amount
                && all.Sum(t => t.Net.Amount) == result.Total.Net.Amount;
        });
    });

    [Property]
    public Property Classify_AnyOrderOfLines_SameResult() => ForAll((entries, rules) =>
    {
        var set = CostRuleSet.Of(rules);
        var shuffled = CostClassification.Classify(Ledgers.Shuffled(entries, entries.Count), Eur, set);
        return SameSummary(CostClassification.Classify(entries, Eur, set), shuffled);
    });

    [Property]
    public Property Classify_AnyLedger_AgreesWithTheObviousVersion() => ForAll((entries, rules) =>
    {
        var result = CostClassification.Classify(entries, Eur, CostRuleSet.Of(rules));
        return result.Entries.All(line => line.Decisions.All(decision => decision.RuleIndex == Obvious(line.Entry, rules, decision.Dimension)));
    });

    [Property]
    public Property Classify_AnySplitMergedAsTallies_AgreesWithTheLines() => Prop.ForAll(
        Ledgers.Entries.ToArbitrary(), Ledgers.Rules.ToArbitrary(), Gen.Choose(0, 50).ToArbitrary(), (entries, rules, cut) =>
    {
        // A tally of lines without date cannot answer rules about dates, and groups that do not tell a department cannot answer rules about it.
        var told = entries
            .Where(entry => entry.Date is not null)
            .Select(entry => entry with { Department = entry.Department ?? "none", Activity = entry.Activity ?? "none", Object = entry.Object ?? "none" })
            .ToList();
        var set = CostRuleSet.Of(rules);
        var tally = CostTally.Of(told.Skip(cut), Eur, Everything, PeriodUnit.Day);
        tally.Merge(CostTally.Of(told.Take(cut), Eur, Everything, PeriodUnit.Day));
        return SameSummary(CostClassification.Classify(told, Eur, set), CostClassification.Classify(tally, set));
    });

    [Property]
    public Property Classify_AccountsAlone_AgreesWithRulesThatAskForMore() => ForAll((entries, rules) =>
    {
        // Groups by account under rules of accounts stay columns; a rule about debits, which no account here meets, makes objects of them.
        CostRule[] plain = [.. rules.GroupBy(rule => rule.AccountPrefix).Select(alike => CostRule.ForAccounts(alike.Key, [.. alike.First().Classes]))];
        if (plain.Length == 0)
        {
            return true;
        }

        var never = CostRule.ForAccounts("\uFFFF", [.. plain[0].Classes]) with { Sign = CostSign.Debit };
        var tally = CostTally.Of(entries, Eur, CostAttributes.Account);
        var columns = CostClassification.Classify(tally, CostRuleSet.Of(plain));
        var objects = CostClassification.Classify(tally, CostRuleSet.Of([.. plain, never]));
        return columns == objects with { Rules = [.. objects.Rules.Take(plain.Length)] }
            && Text(columns) == Text(objects)
            && columns == CostClassification.Classify(
                [.. entries.Select(entry => entry.Account)], [.. entries.Select(entry => entry.Amount.Amount)], Eur, CostRuleSet.Of(plain));

        // Amounts that are equal may still show other decimals.
        static string Text(CostClassificationResult result)
            => string.Join("|", [result.Total, .. result.Dimensions, .. result.Groups, .. result.Groups.Select((_, i) => result.Groups[i])]);
    });

    [Property]
    public Property Classify_RulesReordered_ChangesNothingButReportedConflicts() => ForAll((entries, rules) =>
    {
        var result = CostClassification.Classify(entries, Eur, CostRuleSet.Of(rules));
        var other = CostClassification.Classify(entries, Eur, CostRuleSet.Of(Ledgers.Shuffled(rules, rules.Length)));
        return result.Conflicts.Count > 0 || result.Entries.Zip(other.Entries).All(pair => pair.First.Decisions.All(decision =>
            pair.Second.Decisions.Single(d => d.Dimension == decision.Dimension).Class == decision.Class));
    });

    [Property]
    public Property Classify_AmountsDoubled_TotalsDouble() => ForAll((entries, rules) =>
    {
        var set = CostRuleSet.Of(rules);
        var once = CostClassification.Classify(entries, Eur, set);
        var twice = CostClassification.Classify(entries.Select(entry => entry with { Amount = entry.Amount * 2 }), Eur, set);
        return once.Dimensions.Zip(twice.Dimensions).All(pair => pair.First.Classes.Zip(pair.Second.Classes).All(classes =>
            2 * classes.First.Totals.Net.Amount == classes.Second.Totals.Net.Amount && classes.First.Totals.Rows == classes.Second.Totals.Rows));
    });

    [Property]
    public Property Classify_RuleRefined_ToTheSameClassChangesNoTotal() => Prop.ForAll(
        Ledgers.Entries.ToArbitrary(), Ledgers.Rules.ToArbitrary(), Gen.Choose(0, 11).ToArbitrary(), (entries, rules, which) =>
    {
        // A rule of one account says of it what the rule deciding there says already: nothing may move.
        var before = CostClassification.Classify(entries, Eur, CostRuleSet.Of(rules));
        if (entries.Count == 0 || before.Entries[which % entries.Count] is not { } line || line.Decisions.All(d => d.Class is null))
        {
            return true;
        }

        var decision = line.Decisions.First(d => d.Class is not null);
        var rule = rules[decision.RuleIndex!.Value];
        var refined = rule with { Classes = [decision.Class!], AccountPrefix = line.Entry.Account, Priority = rule.Priority, Predicate = _ => true };
        var others = rules.Where(r => !ReferenceEquals(r, rule) && r.AccountPrefix.StartsWith(rule.AccountPrefix, StringComparison.Ordinal));
        if (others.Any(r => r.ClassIn(decision.Dimension) is not null))
        {
            return true;
        }

        var after = CostClassification.Classify(entries, Eur, CostRuleSet.Of([.. rules, refined]));
        return before.Dimensions.All(dimension => dimension == after.In(dimension.Dimension));
    });

    [Property]
    public Property Classify_TwoClassesMergedIntoOne_HasTheirSum() => ForAll((entries, rules) =>
    {
        var apart = CostClassification.Classify(entries, Eur, CostRuleSet.Of(rules));
        var merged = CostClassification.Classify(entries, Eur, CostRuleSet.Of(rules.Select(rule => rule with
        {
            Classes = [.. rule.Classes.Select(item => item == CostClass.Indirect ? CostClass.Direct : item)],
        })));
        return !apart.Dimensions.Any(d => d.Dimension == CostDimension.Traceability)
            || apart.In(CostDimension.Traceability).Classes.Sum(item => item.Totals.Net.Amount) == merged.TotalsOf(CostClass.Direct).Net.Amount;
    });

    [Property]
    public Property Classify_AnyLedger_RulesDecideEachClassifiedLineOncePerDimension() => ForAll((entries, rules) =>
    {
        var single = rules.Where(rule => rule.Classes.Count == 1 && rule.Classes[0].Dimension == CostDimension.Element).ToArray();
        var result = CostClassification.Classify(entries, Eur, CostRuleSet.Of(single));
        return single.Length == 0
            || result.Rules.Sum(use => use.Decided.Rows) + result.In(CostDimension.Element).Unclassified.Totals.Rows == result.Total.Rows;
    });

    /// <summary>Of more than 64 rules with an account's prefix those met are found by what they ask, not tried one by one.</summary>
    [Property(MaxTest = 60)]
    public Property Classify_HundredsOfRules_AgreesWithTheObviousVersion() => Prop.ForAll(
        Ledgers.Entries.ToArbitrary(), Gen.Choose(0, 1 << 20).ToArbitrary(), (entries, seed) =>
    {
        var rules = ManyRules(new Random(seed), 150);
        var result = CostClassification.Classify(entries, Eur, CostRuleSet.Of(rules));
        return result.Entries.All(line => line.Decisions.All(decision => decision.RuleIndex == Obvious(line.Entry, rules, decision.Dimension)));
    });

    [Property(MaxTest = 60)]
    public Property Classify_HundredsOfRules_TallyAgreesWithTheLines() => Prop.ForAll(
        Ledgers.Entries.ToArbitrary(), Gen.Choose(0, 1 << 20).ToArbitrary(), (entries, seed) =>
    {
        var told = entries
            .Where(entry => entry.Date is not null)
            .Select(entry => entry with { Department = entry.Department ?? "none", Activity = entry.Activity ?? "none", Object = entry.Object ?? "none" })
            .ToList();
        var set = CostRuleSet.Of(ManyRules(new Random(seed), 150));
        return SameSummary(
            CostClassification.Classify(told, Eur, set), CostClassification.Classify(CostTally.Of(told, Eur, Everything, PeriodUnit.Day), set));
    });

    /// <summary>What groups do not tell, and rules ask for, is an exception with the same words for few rules and for many.</summary>
    [Property(MaxTest = 100)]
    public Property Classify_HundredsOfRules_UntoldIsToldAlike() => Prop.ForAll(
        Ledgers.Entries.ToArbitrary(), Gen.Choose(0, 1 << 20).ToArbitrary(), (entries, seed) =>
    {
        // Beside rules of no account, the same rules are found by what they ask; the first ones keep their places.
        var few = ManyRules(new Random(seed), 40);
        var others = Enumerable.Range(0, 60).Select(
            i => new CostRule { Classes = [CostClass.Labor], Department = $"nobody {i}", Priority = -1000, Sign = CostSign.Debit });
        var tally = CostTally.Of(
            entries.Where(entry => entry.Date is not null).Select(entry => entry with { Department = entry.Department ?? "none" }), Eur,
            CostAttributes.Account | CostAttributes.Department, PeriodUnit.Month);
        return What(few) is { } said ? said == What([.. few, .. others]) : What([.. few, .. others]) is null;

        string? What(CostRule[] rules)
        {
            try
            {
                CostClassification.Classify(tally, CostRuleSet.Of(rules));
                return null;
            }
            catch (ArgumentException e)
            {
                return e.Message;
            }
        }
    });

    /// <summary>Rules of few texts and many dates, each with a priority of its own, so that none repeats another.</summary>
    private static CostRule[] ManyRules(Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var from = random.Next(3) > 0 ? new LocalDate(2025, 1, 1).PlusDays(random.Next(500)) : (LocalDate?)null;
            return new CostRule
            {
                Classes = [random.Next(2) == 0 ? CostClass.Of(CostDimension.Element, $"e{i % 7}") : CostClass.Of(CostDimension.Traceability, $"t{i % 5}")],
                AccountPrefix = random.Next(4) switch { 0 => "6", 1 => "60", _ => string.Empty },
                Department = random.Next(3) == 0 ? $"D{random.Next(3)}" : null,
                Activity = random.Next(4) == 0 ? $"A{random.Next(3)}" : null,
                Sign = random.Next(4) switch { 0 => CostSign.Debit, 1 => CostSign.Credit, _ => null },
                From = from,
                To = random.Next(2) == 0 ? (from ?? new LocalDate(2025, 1, 1)).PlusDays(random.Next(90)) : null,
                Priority = (random.Next(3) * count) + i,
            };
        }),
    ];

    private static Property ForAll(Func<List<CostEntry>, CostRule[], bool> law)
        => Prop.ForAll(Ledgers.Entries.ToArbitrary(), Ledgers.Rules.ToArbitrary(), law);

    private static bool SameSummary(CostClassificationResult left, CostClassificationResult right)
        => left.Total == right.Total
            && left.Dimensions.SequenceEqual(right.Dimensions)
            && left.Rules.SequenceEqual(right.Rules)
            && left.Conflicts.SequenceEqual(right.Conflicts);

    private static int? Obvious(CostEntry entry, CostRule[] rules, CostDimension dimension)
        => rules
            .Select((rule, index) => (rule, index))
            .Where(r => r.rule.Classes.Any(item => item.Dimension == dimension)
                && entry.Account.StartsWith(r.rule.AccountPrefix, StringComparison.Ordinal)
                && (r.rule.Department is null || r.rule.Department == entry.Department)
                && (r.rule.Activity is null || r.rule.Activity == entry.Activity)
                && (r.rule.Sign is null || r.rule.Sign == CostSign.Credit == entry.Amount.Amount < 0)
                && ((r.rule.From is null && r.rule.To is null) || entry.Date is not null)
                && (r.rule.From is null || entry.Date >= r.rule.From)
                && (r.rule.To is null || entry.Date <= r.rule.To))
            .OrderByDescending(r => r.rule.Priority)
            .ThenByDescending(r => r.rule.AccountPrefix.Length)
            .ThenByDescending(
                r => new object?[] { r.rule.Department, r.rule.Activity, r.rule.Sign, (object?)r.rule.From ?? r.rule.To }.Count(c => c is not null))
            .ThenBy(r => r.index)
            .Select(r => (int?)r.index)
            .FirstOrDefault();
}
