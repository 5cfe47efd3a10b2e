using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Classifies the lines of a ledger by rules: direct or indirect, element, behavior, process, quality category, or any other dimension.</summary>
/// <remarks>
/// <para><b>Formula.</b> In each dimension, class(line) = class of the first rule the line meets, by priority, then longest account prefix, then number of
/// further
/// conditions, then place in the list. Totals of a class = sums over its lines; coverage = classified / all, by count and by gross amount Σ|amount|.</para>
/// <para><b>Units.</b> Amounts in the ledger's one currency, unrounded. Shares and coverages are fractions.</para>
/// <para><b>Domain.</b> Any amounts, credits and reversals included; codes are compared character by character, by no culture's rules.</para>
/// <para><b>Edge cases.</b> An empty ledger has totals of zero and coverages undefined with <see cref="UndefinedReason.NoData"/>. A line no rule fits, the one
/// without account among them unless a rule has no prefix, is counted in the unclassified rest, which is always there. A ledger of zeros has a coverage by
/// count but none
/// by amount, <see cref="UndefinedReason.ZeroDenominator"/>. A reversal cancels its charge when both meet the same rule. A line without date meets no rule
/// with dates.
/// Two rules with equal conditions are an exception; two of equal rank that a line meets are reported as a conflict.
/// A sum of more than 28 digits is an <see cref="OverflowException"/>, never a rounded sum.</para>
/// <para><b>Method.</b> Rules are looked up once for each distinct account; lines that meet the same rules share one exact accumulator, and classes, rules and
/// conflicts are added up from those.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 2 and 4 (direct and indirect cost, cost objects); longest-prefix
/// match is how
/// charts of accounts are built, from the general to the particular.</para>
/// </remarks>
/// <example>
/// <code>
/// var rules = CostRuleSet.Of([CostRule.ForAccounts("61", CostClass.Direct, CostClass.Labor), CostRule.ForAccounts("7", CostClass.Indirect)]);
/// var result = CostClassification.Classify(["6100", "7200", "9000"], [120m, 80m, 5m], Currency.Of("EUR"), rules);
/// Console.WriteLine(result.Total.Net); // 205.00 EUR
/// </code>
/// </example>
public static class CostClassification
{
    /// <summary>Classifies lines, each on its own, by any rule.</summary>
    /// <param name="entries">The lines; read once.</param>
    /// <param name="currency">Their currency, which an empty ledger has too.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>The totals and every line's decisions.</returns>
    /// <exception cref="ArgumentException">An argument is null, or a line is.</exception>
    /// <exception cref="CurrencyMismatchException">A line has another currency.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static CostClassificationResult Classify(IEnumerable<CostEntry> entries, Currency currency, CostRuleSet rules)
    {
        var lines = Guard.NotNull(entries).ToArray();
        var patterns = new RulePatterns(Guard.NotNull(rules));
        var patternOf = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var entry = lines[i] ?? throw Guard.Item(nameof(entries), "must not be null", i, "null");
            var amount = entry.Amount.In(currency);
            patternOf[i] = patterns.PatternOf(entry);
            patterns.Add(patternOf[i], amount);
        }

        return patterns.ToResult(currency, ClassifiedLines.Of(lines, patternOf, patterns), FrozenList<ClassifiedGroup>.Empty);
    }

    /// <summary>Classifies the groups of a tally, by rules that ask only for what the groups tell apart.</summary>
    /// <param name="ledger">The groups.</param>
    /// <param name="rules">The rules; none has a predicate.</param>
    /// <returns>The totals and every group's decisions: the same totals as of the lines.</returns>
    /// <exception cref="ArgumentException">An argument is null, or a rule asks for something a group does not tell.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static CostClassificationResult Classify(CostTally ledger, CostRuleSet rules)
    {
        Guard.NotNull(ledger);
        if (Guard.NotNull(rules).AsksAccountsOnly && ledger.TryAccounts(out var codes, out var cells))
        {
            return AccountPatterns.Classify(codes, cells.Copy(), ledger.Currency, rules);
        }

        var patterns = new RulePatterns(rules);
        var groups = new List<ClassifiedGroup>();
        foreach (var slot in ledger.SlotsInOrder())
        {
            var (key, sums) = (ledger.KeyOf(slot), ledger.SumsOf(slot));
            var debits = patterns.PatternOf(key, CostSign.Debit);
            var credits = patterns.PatternOf(key, CostSign.Credit);
            if (debits == credits)
            {
                Take(debits, sums);
                continue;
            }

            Take(debits, new CostSums { DebitRows = sums.DebitRows, Debits = sums.Debits });
            Take(credits, new CostSums { CreditRows = sums.CreditRows, Credits = sums.Credits });

            void Take(int pattern, CostSums part)
            {
                if (part.DebitRows + part.CreditRows > 0)
                {
                    patterns.Add(pattern, part);
                    var group = new CostGroup { Key = key, Totals = part.ToTotals(ledger.Currency) };
                    groups.Add(new ClassifiedGroup { Group = group, Decisions = patterns.Decisions(pattern) });
                }
            }
        }

        return patterns.ToResult(ledger.Currency, FrozenList<ClassifiedEntry>.Empty, FrozenList.Own(groups.ToArray()));
    }

    /// <summary>Classifies an account column and an amount column.</summary>
    /// <param name="accounts">The account of each line.</param>
    /// <param name="amounts">The amount of each line.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="rules">The rules, which ask for nothing but the account and the sign.</param>
    /// <returns>The totals and every account's decisions.</returns>
    /// <exception cref="ArgumentException">The lengths differ, an account is null, or a rule asks for something else.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static CostClassificationResult Classify(ReadOnlySpan<string> accounts, ReadOnlySpan<decimal> amounts, Currency currency, CostRuleSet rules)
    {
        Guard.NotNull(rules);
        var ledger = CostTally.Of(accounts, amounts, currency);
        return rules.AsksAccountsOnly && ledger.TryAccounts(out var codes, out var cells)
            ? AccountPatterns.Classify(codes, cells, currency, rules)
            : Classify(ledger, rules);
    }
}
