namespace AfterSales.Metrics.Costs;

/// <summary>A classified ledger added up by department: all of it, and what is called direct.</summary>
internal sealed class DepartmentLedger
{
    private readonly Dictionary<string, decimal> all = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> direct = new(StringComparer.Ordinal);

    public DepartmentLedger(CostClassificationResult ledger)
    {
        var place = -1;
        for (var i = 0; i < ledger.Dimensions.Count && place < 0; i++)
        {
            place = ledger.Dimensions[i].Dimension == CostDimension.Traceability ? i : -1;
        }

        foreach (var line in ledger.Entries)
        {
            Add(line.Entry.Department, line.Entry.Amount.Amount, place >= 0 && line.Decisions[place].Class == CostClass.Direct);
        }

        foreach (var part in ledger.Groups)
        {
            Add(part.Group.Key.Department, part.Group.Totals.Net.Amount, place >= 0 && part.Decisions[place].Class == CostClass.Direct);
        }
    }

    /// <summary>The departments, in the order of their first line.</summary>
    public IReadOnlyCollection<string> Departments => all.Keys;

    /// <summary>What lines without a department add up to.</summary>
    public decimal Unnamed { get; private set; }

    public bool HasDirect => direct.Count > 0;

    public IEnumerable<KeyValuePair<string, decimal>> Direct => direct;

    public bool Has(string department) => all.ContainsKey(department);

    public decimal CostOf(string department) => all.TryGetValue(department, out var cost) ? cost : 0;

    public decimal DirectOf(string department) => direct.TryGetValue(department, out var cost) ? cost : 0;

    private void Add(string? department, decimal amount, bool isDirect)
    {
        if (department is null || department.Trim().Length == 0)
        {
            Unnamed += amount;
            return;
        }

        all[department] = CostOf(department) + amount;
        if (isDirect)
        {
            direct[department] = DirectOf(department) + amount;
        }
    }
}
