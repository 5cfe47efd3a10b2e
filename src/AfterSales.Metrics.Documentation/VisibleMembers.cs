using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AfterSales.Metrics.Documentation;

/// <summary>What a caller of an assembly can see, by the names that documentation gives it; read without loading the assembly.</summary>
internal sealed class VisibleMembers
{
    private readonly HashSet<string> types = [];
    private readonly HashSet<string> members = [];

    public static VisibleMembers Of(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        var visible = new VisibleMembers();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (IsVisible(metadata, type))
            {
                visible.Add(metadata, type);
            }
        }

        return visible;
    }

    /// <summary>Whether a name as <c>M:Space.Type.Method(System.Int32)</c> is one a caller sees. Overloads of one name are kept together.</summary>
    public bool Contains(string id)
    {
        var name = id[2..].Split('(')[0].Split('~')[0];
        return id[0] == 'T' ? types.Contains(name) : id[0] == 'N' || members.Contains(WithoutArity(name));
    }

    private void Add(MetadataReader metadata, TypeDefinition type)
    {
        var name = NameOf(metadata, type);
        types.Add(name);
        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition).Where(method => IsSeen(method.Attributes)))
        {
            var plain = metadata.GetString(method.Name);
            members.Add($"{name}.{Written(plain)}");

            // A property or an event is seen with its accessors.
            if (method.Attributes.HasFlag(MethodAttributes.SpecialName) && plain.IndexOf('_', StringComparison.Ordinal) is > 0 and var end)
            {
                members.Add($"{name}.{Written(plain[(end + 1)..])}");
            }
        }

        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition).Where(field => IsSeen((MethodAttributes)field.Attributes)))
        {
            members.Add($"{name}.{Written(metadata.GetString(field.Name))}");
        }
    }

    private static bool IsVisible(MetadataReader metadata, TypeDefinition type)
        => (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem
                => IsVisible(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())),
            _ => false,
        };

    private static bool IsSeen(MethodAttributes attributes)
        => (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        return type.IsNested
            ? $"{NameOf(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()))}.{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    // Documentation writes a constructor as #ctor, and the points of an explicit implementation as #.
    private static string Written(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}');

    // A generic method's own count of parameters stands behind two accents.
    private static string WithoutArity(string name) => name.Split("``")[0];
}
