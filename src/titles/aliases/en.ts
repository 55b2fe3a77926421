import type { ConceptTitles } from '../aliases.ts'

/** Titles of sections in English, by concept. */
export const en: ConceptTitles = {
  document: 'System Patterns | System Patterns and Architecture | Memory Bank',
  architecture: `Architecture | System Architecture | Architecture Overview | Architecture Summary |
    Architectural Design | System Design | Architecture Design | System Structure | Software Architecture |
    High-Level Architecture | High-Level Design | High-Level Overview | High-Level Structure |
    How the System Is Built | Big Picture | Architecture Description | Architecture at a Glance |
    High-Level Architecture Diagram | System Design Overview`,
  'high-level-architecture': `High-Level Architecture | High-Level Design | High-Level Structure |
    High-Level Overview | Big Picture | Architecture at a Glance`,
  overview: `Overview | System Overview | Introduction | Summary | Architecture Overview | Executive Summary |
    About | Purpose and Scope`,
  'architecture-diagram': `Architecture Diagram | System Diagram | Architecture Drawing | High-Level Diagram |
    C4 Diagram | Context Diagram | System Context Diagram | Container Diagram | Diagram`,
  'architecture-patterns': 'Architecture Patterns | Architecture Style | Architectural Principles',
  'primary-pattern': 'Primary Pattern | Main Pattern | Primary Architecture Pattern | Main Architecture Pattern',
  'secondary-patterns': `Secondary Patterns | Supporting Patterns | Additional Patterns | Other Patterns |
    Complementary Patterns`,
  components: `Components | System Components | Component Breakdown | Component Overview | Component Structure |
    Component Responsibilities | Component Descriptions | Modules | Module Structure | Building Blocks | Services |
    Main Parts | Component Specifications | Module Responsibilities | Component List | Container Breakdown |
    Component Architecture`,
  'component-diagram': 'Component Diagram | Components Diagram | Module Diagram | Component Map',
  'component-relationships': `Component Relationships | Component Interactions | Component Dependencies |
    Dependencies | Component Hierarchy | Component Communication | Module Dependencies | Module Relationships |
    Module Interactions | Service Interactions | Service Dependencies | Relationships Between Components |
    Interactions Between Components | Dependencies Between Components | Component Relations | Interactions |
    Relationships | System Interactions | Dependency Graph | Inter-Component Communication | Component Map | Module Map | Service Communication |
    How Components Interact | Component Integration`,
  'data-architecture': `Data Architecture | Data Design | Data Layer | Database Architecture | Database Design |
    Database | Data Management | Data Organization`,
  'data-models': `Data Models | Data Modeling | Domain Model | Domain Models | Entities | Entity Model | Schema |
    Data Schema | Database Schema | Data Structures | Object Model | Models | Domain Entities`,
  'data-flow': `Data Flow | Data Flow Diagram | Data Flow Patterns | Data Flow Architecture | Flow of Data |
    Information Flow | Data Pipeline | Data Processing Flow | Request Flow | How Data Flows |
    Data Flow and Processing | Dataflow`,
  storage: `Storage Strategy | Storage | Data Storage | Storage Layer | Persistence | Persistence Strategy |
    Data Persistence | Storage Architecture | Data Stores | Persistence Layer | Storage Design`,
  integration: `Integration Points | Integrations | Integration | Integration Patterns | Integration Architecture |
    System Integrations | Integration Layer | Integration Design`,
  'internal-integrations': `Internal Services | Internal Integrations | Internal APIs | Internal Interfaces |
    Service-to-Service Communication | Internal Communication | Internal Dependencies`,
  'external-integrations': `External APIs | External Integrations | External Services | External Systems |
    External Dependencies | External Interfaces | Third-Party APIs | Third-Party Services |
    Third-Party Integrations | External API Integrations`,
  'api-design': `API Design Principles | API Design | API Patterns | API Architecture | API Conventions |
    API Standards | API Structure | API Design Patterns`,
  deployment: `Deployment Architecture | Deployment | Deployments | Deployment Model | Deployment View |
    Deployment Patterns | Deployment Topology | Hosting | Deployment Process | Deployment Design |
    Release and Deployment`,
  environments: `Environment Structure | Environments | Environment Setup | Environment Configuration |
    Deployment Environments | Environment Layout`,
  infrastructure: `Infrastructure | Infrastructure Architecture | Infrastructure Components | Infrastructure Design |
    Cloud Infrastructure | Platform`,
  decisions: `Key Technical Decisions | Technical Decisions | Design Decisions | Architecture Decisions | Decisions |
    Architecture Decision Records | Decision Records | ADR | ADR Summary | Decision Log | Design Choices |
    Architecture Choices | Technical Choices | Design Rationale | Decision Record | Decision History |
    Decisions Made | Implementation Decisions | Technical Design Decisions | Technology Decisions |
    Design Decision Log | Architecture Decision Log`,
  technology: `Technology Choices | Technology Stack | Tech Stack | Technologies | Technology | Stack | Tooling |
    Technologies Used | Technology Selection | Tools and Technologies`,
  performance: `Performance | Performance Characteristics | Performance Patterns | Performance Optimizations |
    Performance Optimization | Optimizations | Performance Design | Performance Tuning | Optimization Techniques |
    Performance Architecture | Optimization | Performance Profile | Performance and Optimization`,
  'performance-goals': `Performance Goals | Performance Targets | Performance Objectives | Performance Requirements |
    Performance Budget | Service Level Objectives | SLO`,
  bottlenecks: `Bottlenecks | Potential Bottlenecks | Known Bottlenecks | Performance Bottlenecks |
    Performance Limits | Limiting Factors`,
  caching: `Caching Strategy | Caching | Cache Strategy | Cache | Caching Patterns | Caching Layer | Cache Design |
    Cache Layer`,
  async: `Async Processing | Asynchronous Processing | Background Processing | Background Jobs | Async Patterns |
    Asynchronous Operations | Background Tasks | Job Processing | Queues | Message Processing`,
  security: `Security | Security Architecture | Security Patterns | Security Design | Security Model |
    Security Controls | Security Requirements | Security Principles | Security Implementation | Security Concerns`,
  'security-layers': `Security Layers | Layers of Security | Defense in Depth | Security Levels |
    Security Boundaries | Layered Security`,
  auth: `Authentication & Authorization | Authentication | Authorization | Auth | AuthN and AuthZ | Access Control |
    Identity and Access Management | Authentication Flow | Auth Pattern | Authentication Pattern |
    Authentication System`,
  'error-handling': `Error Handling | Error Handling Patterns | Error Handling Pattern | Error Management |
    Error Handling & Resilience | Errors | Exception Handling | Global Error Strategy | Error Strategy |
    Failure Handling | Global Error Handling | Error Handling Architecture | Error Handling and Recovery |
    Error Processing | Fault Handling`,
  resilience: `Resilience Patterns | Resilience | Fault Tolerance | Resiliency | Resiliency Patterns | Reliability |
    Reliability Patterns | Error Recovery | Recovery Patterns | Recovery Strategies | High Availability`,
  'circuit-breakers': 'Circuit Breakers | Circuit Breaker Pattern | Circuit Breaking | Circuit Breaker',
  scalability: `Scalability | Scaling | Scalability Patterns | Scaling Patterns | Scalability Design |
    Scalability Architecture | Growth | Capacity Planning | Scalability Model`,
  'horizontal-scaling': 'Horizontal Scaling | Scaling Out | Scale Out | Horizontal Scalability',
  'vertical-scaling': 'Vertical Scaling | Scaling Up | Scale Up | Vertical Scalability',
  future: `Future Considerations | Future Work | Future | Future Plans | Future Enhancements | Future Improvements |
    Future Directions | Future Architecture | Next Steps | Outlook | Evolution | Future Development |
    Future Extensibility | Future Architecture Considerations`,
  improvements: `Planned Improvements | Improvements | Planned Enhancements | Enhancements | Planned Changes |
    Planned Work | Future Improvements | Future Enhancements | Potential Improvements | Planned Features`,
  migration: `Migration Paths | Migrations | Migration | Migration Plan | Migration Steps | Upgrade Paths |
    Upgrade Path`,
  roadmap: 'Scalability Roadmap | Scaling Roadmap | Roadmap | Scalability Plan | Growth Plan | Scaling Plan',
  monitoring: `Monitoring & Observability | Monitoring | Observability | Monitoring and Logging |
    Logging and Monitoring | Monitoring and Alerting | Monitoring Patterns | Telemetry | Operations and Monitoring |
    Monitoring and Metrics`,
  metrics: `Key Metrics | Metrics | Key Performance Indicators | KPI | Performance Metrics | Monitored Metrics |
    Indicators`,
  logging: `Logging Strategy | Logging | Logs | Log Management | Logging Pattern | Logging Patterns | Log Strategy |
    Structured Logging`,
  testing: `Testing Strategy | Testing | Tests | Test Strategy | Testing Patterns | Quality Assurance | Test Plan |
    Test Architecture | Testing Architecture | Verification | Test Patterns | Test Design | QA`,
  maintenance: `Maintenance Patterns | Maintenance | Maintainability | Operations | Maintenance Plan | Support |
    Maintenance Procedures | Operational Patterns | Maintenance and Operations | Upkeep`,
  'cross-cutting': `Cross-Cutting Concerns | Crosscutting Concerns | Cross-Cutting Concepts | Shared Concerns |
    Common Concerns | Cross-Cutting Aspects | Cross-Cutting`,
  consistency: `Data Consistency | Consistency | Consistency Model | Data Integrity | Transactions |
    Transaction Management | Consistency and Transactions`,
  'design-patterns': `Design Patterns | Design Patterns in Use | Patterns | Patterns in Use |
    Software Design Patterns | Design Patterns Used | Patterns Used | Implementation Patterns | Code Patterns |
    Coding Patterns | Design Pattern Catalog | Applied Patterns | Design Patterns Implementation |
    Design Patterns and Conventions | Idioms | Patterns and Idioms`,
  'implementation-paths': `Critical Implementation Paths | Critical Paths | Implementation Paths | Key Paths |
    Key Flows | Critical Flows | Critical Workflows | Key Workflows | Critical Processes | Key Processes |
    Important Flows | Main Flows | Core Flows | User Flows | Critical Code Paths | Critical Execution Paths |
    Workflows | Flows | Critical User Journeys | Main Workflows | Core Workflows | Business Processes |
    Critical Path | Process Flows | Runtime Scenarios | Runtime View | Key Scenarios`,
}
