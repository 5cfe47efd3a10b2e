using System.Reflection;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>The lists of a record are its own: nobody can change them afterwards, and two records with equal items are equal.</summary>
public class ListsOfRecordsTests
{
    private const int Seeds = 10;

    public static TheoryData<string> Records { get; } = [.. Library.Records.Where(type => ListsOf(type).Any()).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Lists_OfEveryRecord_CannotBeChanged(string name)
    {
        var type = Library.Assembly.GetType(name)!;
        foreach (var record in Enumerable.Range(0, Seeds).Select(seed => AnyValue.OrNull(type, seed)).Where(record => record is not null))
        {
            Assert.All(ListsOf(type), property => Assert.True(IsFrozen(property.PropertyType, property.GetValue(record)),
                $"{type.Name}.{property.Name} holds a list that its caller can change."));
        }
    }

    [Fact]
    public void ComputedItems_AreEqualToHeldOnes()
    {
        FrozenItems<int> held = FrozenList.Own(new[] { 0, 1, 4 }), computed = new ComputedList<int>(3, i => i * i);

        Assert.Equal(held, computed);
        Assert.True(held.Equals(computed) && computed.Equals(held));
        Assert.Equal(held.GetHashCode(), computed.GetHashCode());
    }

    private static IEnumerable<PropertyInfo> ListsOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => IsList(property.PropertyType) && property.SetMethod?.IsPublic == true);

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static bool IsFrozen(Type declared, object? list)
    {
        var item = declared.GetGenericArguments()[0];
        return list is null || (typeof(FrozenItems<>).MakeGenericType(item).IsInstanceOfType(list)
            && (!IsList(item) || ((System.Collections.IEnumerable)list).Cast<object?>().All(row => IsFrozen(item, row))));
    }
}
