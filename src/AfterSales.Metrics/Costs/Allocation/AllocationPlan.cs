using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Allocation plan: a classified ledger and a table of drivers as the pools and departments of <see cref="CostAllocation"/>, with what stays outside.
/// </summary>
/// <remarks>
/// <para><b>Formula.</b> A department that serves others is a pool of its cost that is not classified <see cref="CostClass.Direct"/>; every other
/// department is an operating one, with all its cost. Pools + departments + <see cref="Staying"/> + <see cref="Unnamed"/> + <see cref="Fractions"/> = the
/// ledger's net, to the last digit.</para>
/// <para><b>Units.</b> Amounts in the ledger's currency; costs to be allocated are rounded to its minor unit, half to even.</para>
/// <para><b>Domain.</b> Lines, a tally by department, or both. Departments are told apart by name, compared exactly.</para>
/// <para><b>Edge cases.</b> No line is direct: <see cref="Direct"/> is null and pools are whole. Lines without a department, or with a blank one, are in <see
/// cref="Unnamed"/>. A
/// department that no driver names keeps its cost, <see cref="WithoutDriver"/>; one that is served and has no line gets one of zero,
/// <see cref="WithoutCost"/>. A row of a department that serves itself stays a use of itself, which changes nothing. No drivers: no pools.</para>
/// <para><b>Method.</b> One pass over the ledger; departments in the order of their cost, the largest first, ties by name; pools in the order of their
/// first driver.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 15: direct cost is traced, indirect cost is allocated.</para>
/// </remarks>
public sealed partial record AllocationPlan
{
    /// <summary>What <see cref="CostAllocation"/> allocates.</summary>
    public required CostAllocationInput Input { get; init; }

    /// <summary>What the rules call direct, by department, unrounded; null when they call no line so.</summary>
    public required IReadOnlyList<DepartmentCost>? Direct { get; init => field = value is null ? null : FrozenList.Keep(value); }

    /// <summary>Direct cost of departments that serve: it is not allocated.</summary>
    public required IReadOnlyList<DepartmentCost> Staying { get; init => field = FrozenList.Keep(value); }

    /// <summary>Cost of lines that name no department.</summary>
    public required Money Unnamed { get; init; }

    /// <summary>What rounding to the minor unit left over.</summary>
    public required Money Fractions { get; init; }

    /// <summary>Departments of the ledger that no driver names, with their cost that is not direct, unrounded.</summary>
    public required IReadOnlyList<DepartmentCost> WithoutDriver { get; init => field = FrozenList.Keep(value); }

    /// <summary>Departments that are served and have no line in the ledger.</summary>
    public required IReadOnlyList<string> WithoutCost { get; init => field = FrozenList.Keep(value); }

    /// <summary>The plan of a ledger and its drivers.</summary>
    /// <param name="ledger">The classified ledger.</param>
    /// <param name="drivers">Who uses how much of whom; read once.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">An argument or item is null, or two rows of one department name different drivers.</exception>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public static AllocationPlan Of(CostClassificationResult ledger, IEnumerable<DriverUnits> drivers)
    {
        Guard.NotNull(ledger);
        var rows = Guard.Items(drivers);
        var costs = new DepartmentLedger(ledger);
        var uses = rows.ToLookup(row => row.From, StringComparer.Ordinal);
        var services = uses.Select(group => group.Key).ToArray();
        var serving = new HashSet<string>(services, StringComparer.Ordinal);
        var departments = costs.Departments.Concat(rows.Select(row => row.To)).Distinct(StringComparer.Ordinal).Where(name => !serving.Contains(name))
            .OrderByDescending(costs.CostOf).ThenBy(name => name, StringComparer.Ordinal).ToArray();
        var input = new CostAllocationInput
        {
            Currency = ledger.Currency,
            Pools = Array.ConvertAll(services, name => PoolOf(name, uses[name], Round(costs.CostOf(name) - costs.DirectOf(name)))),
            Departments = Array.ConvertAll(departments, name => new OperatingDepartment { Name = name, Cost = Round(costs.CostOf(name)) }),
        };
        var named = new HashSet<string>(rows.SelectMany(row => new[] { row.From, row.To }), StringComparer.Ordinal);
        var staying = services.Where(name => costs.DirectOf(name) != 0).Select(name => Part(name, Round(costs.DirectOf(name)))).ToArray();
        var allocated = Money.Sum(input.Pools.Select(pool => pool.Cost).Concat(input.Departments.Select(department => department.Cost)), ledger.Currency);
        return new AllocationPlan
        {
            Input = input,
            Direct = costs.HasDirect ? FrozenList.Own(costs.Direct.Select(part => Part(part.Key, Exact(part.Value))).ToArray()) : null,
            Staying = FrozenList.Own(staying),
            Unnamed = Round(costs.Unnamed),
            Fractions = ledger.Total.Net - Round(costs.Unnamed) - Money.Sum(staying.Select(part => part.Cost), ledger.Currency) - allocated,
            WithoutDriver = FrozenList.Own(departments.Where(name => !named.Contains(name))
                .Select(name => Part(name, Exact(costs.CostOf(name) - costs.DirectOf(name)))).ToArray()),
            WithoutCost = FrozenList.Own(Array.FindAll(departments, name => !costs.Has(name))),
        };

        Money Exact(decimal amount) => Money.Of(amount, ledger.Currency);

        Money Round(decimal amount) => Exact(amount).Round();

        static DepartmentCost Part(string name, Money cost) => new() { Department = name, Cost = cost };
    }

    private static ServicePool PoolOf(string name, IEnumerable<DriverUnits> rows, Money cost)
    {
        var driver = string.Empty;
        foreach (var row in rows.Where(row => row.Driver.Length > 0))
        {
            driver = driver.Length == 0 || driver == row.Driver
                ? row.Driver
                : throw new ArgumentException($"Drivers must be one for each department that serves; of {name} they are {driver} and {row.Driver}.");
        }

        DriverUse[] uses = [.. rows.Select(row => new DriverUse { Target = row.To, Units = row.Units })];
        return new ServicePool { Name = name, Cost = cost, Driver = driver, Uses = uses };
    }
}
