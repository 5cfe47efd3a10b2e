using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Tests.Contracts;

public class TallyContractTests
{
    [Fact]
    public void Tallies_AreAllHeldToTheContract()
    {
        var held = typeof(TallyContractTests).Assembly.GetTypes()
            .Select(type => type.BaseType)
            .Where(type => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(TallyContract<,>))
            .Select(type => type!.GetGenericArguments()[0]);

        Assert.Empty(Library.PublicTypes.Where(type => type.Name.EndsWith("Tally", StringComparison.Ordinal)).Except(held));
    }
}
