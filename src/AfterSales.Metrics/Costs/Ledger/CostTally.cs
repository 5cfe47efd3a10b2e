using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What a cost calculation must remember of a ledger: for each group of lines their number and exact sum, debits and credits apart.</summary>
/// <remarks>
/// <para>Sums are exact whatever the amounts' decimals, so that any split of the lines, in any order, merged in any order, gives the same bits.
/// The groups may as well come from a database: <c>SELECT account, SUM(CASE WHEN amount &gt;= 0 THEN 1 ELSE 0 END), SUM(CASE WHEN amount &gt;= 0 THEN
/// amount ELSE 0 END),
/// SUM(CASE WHEN amount &lt; 0 THEN 1 ELSE 0 END), SUM(CASE WHEN amount &lt; 0 THEN amount ELSE 0 END) … GROUP BY account</c>, each row given to
/// <see cref="AddGroup(CostGroup)"/>.</para>
/// <para>A ledger has one currency. The tally knows no rules: several rule sets can be tried on one.</para>
/// <para>Not safe for several threads at once: give each its own and merge them.</para>
/// </remarks>
public sealed partial class CostTally
{
    private readonly CodeTable accounts = new();
    private readonly Dictionary<CostKey, int> otherKeys = [];
    private readonly List<SlotKey> keys = [];
    private readonly CostCells sums = new();

    /// <summary>An empty tally.</summary>
    /// <param name="currency">The currency of all its amounts.</param>
    public CostTally(Currency currency) => Currency = currency;

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>Number of groups that have lines.</summary>
    public int GroupCount => Enumerable.Range(0, keys.Count).Count(sums.HasLines);

    /// <summary>The tally of the lines of a ledger.</summary>
    /// <param name="entries">The lines; read once.</param>
    /// <param name="currency">Their currency.</param>
    /// <param name="attributes">What the groups keep apart.</param>
    /// <param name="unit">The length of the periods they keep apart; null for none.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The lines are null, or one of them is.</exception>
    /// <exception cref="CurrencyMismatchException">A line has another currency.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static CostTally Of(IEnumerable<CostEntry> entries, Currency currency, CostAttributes attributes, PeriodUnit? unit = null)
    {
        var tally = new CostTally(currency);
        foreach (var entry in Guard.Each(entries))
        {
            tally.Add(CostKey.Of(entry, attributes, unit), entry.Amount);
        }

        return tally;
    }

    /// <summary>Adds a line to its group.</summary>
    /// <param name="key">The group.</param>
    /// <param name="amount">The line's amount.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The amount has another currency.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(CostKey key, Money amount) => sums.Add(SlotOf(key), amount.In(Currency));

    /// <summary>Adds what the lines of a group already add up to, as a database returns it.</summary>
    /// <param name="key">The group.</param>
    /// <param name="debitRows">Number of lines of zero or more.</param>
    /// <param name="debits">Their sum.</param>
    /// <param name="creditRows">Number of lines below zero.</param>
    /// <param name="credits">Their sum, negative.</param>
    /// <exception cref="ArgumentException">A number is negative, a sum has the wrong sign, or there is a sum of no lines.</exception>
    /// <exception cref="OverflowException">A number of rows exceeds long's range.</exception>
    public void AddGroup(CostKey key, long debitRows, decimal debits, long creditRows, decimal credits)
    {
        Guard.NotNull(key);
        Guard.NotNegative(debitRows);
        Guard.NotNegative(debits);
        Guard.NotNegative(creditRows);
        if (credits > 0)
        {
            throw Guard.OutOfRange(nameof(credits), "must not be positive", credits);
        }

        if ((debitRows == 0 && debits != 0) || (creditRows == 0) != (credits == 0))
        {
            var name = debitRows == 0 && debits != 0 ? nameof(debitRows) : nameof(creditRows);
            throw new ArgumentException("A sum must have lines, and lines below zero a sum below zero.", name);
        }

        var slot = SlotOf(key);
        sums.AddSum(2 * slot, debitRows, debits);
        sums.AddSum((2 * slot) + 1, creditRows, credits);
    }

    /// <summary>Adds a group as <see cref="ToGroups"/> shows it.</summary>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentException">The group is null, or its totals do not fit its rows.</exception>
    /// <exception cref="CurrencyMismatchException">The group has another currency.</exception>
    /// <exception cref="OverflowException">A number of rows exceeds long's range.</exception>
    public void AddGroup(CostGroup group)
    {
        var totals = Guard.NotNull(group).Totals;
        var (debits, credits) = (totals.Debits.In(Currency), totals.Credits.In(Currency));
        if (totals.CreditRows < 0 || totals.Rows < totals.CreditRows || debits < 0 || credits > 0
            || (totals.Rows == totals.CreditRows && debits != 0) || (totals.CreditRows == 0) != (credits == 0))
        {
            var name = nameof(group.Totals);
            throw new ArgumentException(FormattableString.Invariant($"Totals must fit their rows; they are {totals}."), name);
        }

        AddGroup(group.Key, totals.Rows - totals.CreditRows, debits, totals.CreditRows, credits);
    }

    /// <summary>A tally of groups.</summary>
    /// <param name="groups">The groups, each once or in parts; read once.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The groups are null, one of them is, or its totals do not fit its rows.</exception>
    /// <exception cref="CurrencyMismatchException">A group has another currency.</exception>
    /// <exception cref="OverflowException">A number of rows exceeds long's range.</exception>
    public static CostTally OfGroups(IEnumerable<CostGroup> groups, Currency currency)
    {
        var tally = new CostTally(currency);
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds all groups of another tally.</summary>
    /// <param name="other">The other tally, which stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A number of rows exceeds long's range.</exception>
    public void Merge(CostTally other)
    {
        Guard.NotNull(other);
        if (other.Currency != Currency)
        {
            throw new CurrencyMismatchException(Currency, other.Currency);
        }

        for (int from = 0, groups = other.keys.Count; from < groups; from++)
        {
            var key = other.keys[from];
            sums.Merge(key.Other is null ? SlotOf(key.Account) : SlotOf(key.Other), other.sums, from);
        }
    }

    /// <summary>The groups with what they add up to, in the order of their keys.</summary>
    /// <returns>A copy; later additions do not change it.</returns>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public IReadOnlyList<CostGroup> ToGroups()
        => FrozenList.Own(SlotsInOrder().Select(slot => new CostGroup { Key = KeyOf(slot), Totals = SumsOf(slot).ToTotals(Currency) }).ToArray());

    /// <summary>What all lines add up to.</summary>
    /// <returns>The totals; zeros without lines.</returns>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public CostTotals ToTotal()
    {
        var total = default(CostSums);
        for (var slot = 0; slot < keys.Count; slot++)
        {
            total.Add(SumsOf(slot));
        }

        return total.ToTotals(Currency);
    }

    internal CostKey KeyOf(int slot) => keys[slot].Other ?? CostKey.Of(keys[slot].Account);

    internal CostSums SumsOf(int slot) => sums.SumsOf(slot);

    /// <summary>The sums of groups that tell nothing but an account and need no more than 64 bits each; false for others.</summary>
    internal bool TryAccounts(out string[] codes, out CostCells cells)
    {
        (codes, cells) = ([], sums);
        if (otherKeys.Count > 0 || !sums.IsShort)
        {
            return false;
        }

        codes = new string[keys.Count];
        for (var slot = 0; slot < codes.Length; slot++)
        {
            codes[slot] = keys[slot].Account;
        }

        return true;
    }

    internal int[] SlotsInOrder()
    {
        var (slots, count) = (new int[keys.Count], 0);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (sums.HasLines(slot))
            {
                slots[count++] = slot;
            }
        }

        Array.Resize(ref slots, count);
        if (otherKeys.Count > 0)
        {
            Array.Sort(Array.ConvertAll(slots, KeyOf), slots);
            return slots;
        }

        // Keys of nothing but an account stand in its order.
        Array.Sort(Array.ConvertAll(slots, slot => keys[slot].Account), slots, StringComparer.Ordinal);
        return slots;
    }

    private int SlotOf(CostKey key)
    {
        Guard.NotNull(key);
        if (key.IsAccountOnly)
        {
            return SlotOf(key.Account!);
        }

        if (!otherKeys.TryGetValue(key, out var slot))
        {
            otherKeys.Add(key, slot = NewSlot(new SlotKey(string.Empty, key)));
        }

        return slot;
    }

    private int SlotOf(string account)
    {
        var found = accounts.Find(account);
        return found >= 0 ? found : NewAccount(account);
    }

    private int NewSlot(SlotKey key)
    {
        keys.Add(key);
        return sums.NewSlot();
    }

    private int NewAccount(string account)
    {
        var slot = NewSlot(new SlotKey(account, null));
        accounts.Add(account, slot);
        return slot;
    }

    /// <summary>An account, which is no key before somebody asks for it, or a key of more.</summary>
    private readonly struct SlotKey(string account, CostKey? other)
    {
        public readonly string Account = account;
        public readonly CostKey? Other = other;
    }
}
