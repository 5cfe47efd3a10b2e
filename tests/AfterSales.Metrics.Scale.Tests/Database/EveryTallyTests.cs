using System.Reflection;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>No tally that takes groups is without a statement, and no statement is without a test in each database.</summary>
public class EveryTallyTests
{
    [Fact]
    public void Tallies_ThatTakeGroups_HaveAStatement()
    {
        var tallies = typeof(Costs.CostTally).Assembly.GetExportedTypes().Where(type => type.GetMethods().Any(method => method.Name == "OfGroups")).ToArray();
        Assert.Equal(19, tallies.Length);
        Assert.All(tallies, tally => Assert.NotEmpty(Statement.Of(tally.Namespace!.Split('.')[^1], tally.Name)));
    }

    [Fact]
    public void Statements_HaveATestInEachDatabase()
    {
        var printed = Statement.Rooms.SelectMany(Statement.All)
            .Select(sql => sql[3..sql.IndexOf('\n', StringComparison.Ordinal)])
            .Where(name => !name.Contains(' '));
        var tests = typeof(EveryTallyTests).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
                .Any(constructor => constructor.GetParameters() is [{ ParameterType.Name: nameof(Warehouse) }]))
            .ToArray();
        Assert.Equal(printed.Count(), tests.Sum(type => type.GetMethods().Count(method => method.IsDefined(typeof(FactAttribute), inherit: false))));
        Assert.All(tests, type => Assert.Equal(2, typeof(EveryTallyTests).Assembly.GetTypes().Count(other => other.BaseType == type)));
    }
}
