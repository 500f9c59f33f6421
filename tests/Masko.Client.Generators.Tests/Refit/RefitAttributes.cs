namespace Masko.Client.Generators.Tests.Refit;

/// <summary>The attributes of the Refit package 8.0.0, as far as the dialect uses them: their names, targets and constructors.</summary>
internal static class RefitAttributes
{
    public const string Source = """
        namespace Refit;

        public abstract class HttpMethodAttribute(string path) : Attribute
        {
            public abstract HttpMethod Method { get; }
            public virtual string Path { get; protected set; } = path;
        }

        [AttributeUsage(AttributeTargets.Method)]
        public class GetAttribute(string path) : HttpMethodAttribute(path) { public override HttpMethod Method => HttpMethod.Get; }

        [AttributeUsage(AttributeTargets.Method)]
        public class PostAttribute(string path) : HttpMethodAttribute(path) { public override HttpMethod Method => HttpMethod.Post; }

        [AttributeUsage(AttributeTargets.Method)]
        public class PutAttribute(string path) : HttpMethodAttribute(path) { public override HttpMethod Method => HttpMethod.Put; }

        [AttributeUsage(AttributeTargets.Method)]
        public class PatchAttribute(string path) : HttpMethodAttribute(path) { public override HttpMethod Method => HttpMethod.Patch; }

        [AttributeUsage(AttributeTargets.Method)]
        public class DeleteAttribute(string path) : HttpMethodAttribute(path) { public override HttpMethod Method => HttpMethod.Delete; }

        [AttributeUsage(AttributeTargets.Method)]
        public class MultipartAttribute(string boundaryText = "----MyGreatBoundary") : Attribute
        {
            public string BoundaryText { get; } = boundaryText;
        }

        public enum BodySerializationMethod { Default, Json, UrlEncoded, Serialized }

        [AttributeUsage(AttributeTargets.Parameter)]
        public class BodyAttribute : Attribute
        {
            public BodyAttribute() { }
            public BodyAttribute(bool buffered) { }
            public BodyAttribute(BodySerializationMethod serializationMethod, bool buffered) { }
            public BodyAttribute(BodySerializationMethod serializationMethod = BodySerializationMethod.Default) { }
        }

        public enum CollectionFormat { RefitParameterFormatter, Csv, Ssv, Tsv, Pipes, Multi }

        [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
        public class QueryAttribute : Attribute
        {
            public QueryAttribute() { }
            public QueryAttribute(string delimiter) { }
            public QueryAttribute(string delimiter, string prefix) { }
            public QueryAttribute(string delimiter, string prefix, string format) { }
            public QueryAttribute(CollectionFormat collectionFormat) { }
        }

        [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
        public class AliasAsAttribute(string name) : Attribute
        {
            public string Name { get; } = name;
        }

        [AttributeUsage(AttributeTargets.Parameter)]
        public class PropertyAttribute : Attribute
        {
            public PropertyAttribute() { }
            public PropertyAttribute(string key) { }
        }
        """;
}
